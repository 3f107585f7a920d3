import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CLIENT_KEYS, readSettings, serverKeys, settingsThatAreSet, type Reader } from "../src/configuration";

interface Manifest {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { default?: unknown; scope?: string; markdownDescription?: string }> };
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}
const text = readFileSync("package.json", "utf8");
const manifest = JSON.parse(text) as Manifest;
const { properties } = manifest.contributes.configuration;

/** VS Code's answers: the defaults of the manifest, and what somebody has set. */
function reader(set: Record<string, unknown>): Reader {
  const defaultOf = (key: string): unknown => properties[`tensorlint.${key}`]?.default;
  return {
    get: (key: string) => (key in set ? set[key] : defaultOf(key)),
    inspect: (key: string) => ({ key, defaultValue: defaultOf(key), ...(key in set ? { workspaceValue: set[key] } : {}) }),
  } as Reader;
}

void test("the defaults of the manifest name no program", () => {
  assert.deepEqual(readSettings(reader({})), { path: "", interpreter: "", importStrategy: "fromEnvironment" });
});

void test("a program may be written as a list of one", () => {
  assert.equal(readSettings(reader({ interpreter: ["/usr/bin/python3"] })).interpreter, "/usr/bin/python3");
  assert.equal(readSettings(reader({ interpreter: [] })).interpreter, "");
});

void test("only what is set is sent, so that the project's settings hold where the editor says nothing", () => {
  const keys = serverKeys(manifest);
  assert.deepEqual(settingsThatAreSet(reader({}), keys), {});
  assert.deepEqual(settingsThatAreSet(reader({ ignore: [], severity: { TL202: "off" } }), keys), { ignore: [], severity: { TL202: "off" } });
});

void test("what only the client reads is never sent", () => {
  const keys = serverKeys(manifest);
  assert.ok(keys.includes("select"));
  for (const key of CLIENT_KEYS) {
    assert.ok(`tensorlint.${key}` in properties, key);
    assert.ok(!keys.includes(key), key);
  }
  assert.deepEqual(keys.filter((key) => key.includes(".")), []);
});

void test("every setting has a scope and a description", () => {
  for (const [name, property] of Object.entries(properties)) {
    assert.match(property.scope ?? "", /^(resource|window|machine|machine-overridable)$/, name);
    assert.ok(property.markdownDescription, name);
  }
});

void test("settings that choose a program are not read from a workspace that is not trusted", () => {
  const choosing = CLIENT_KEYS.filter((key) => key !== "trace.server").map((key) => `tensorlint.${key}`);
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, choosing);
  for (const name of choosing) {
    assert.equal(properties[name]?.scope, "machine-overridable", name);
  }
});

void test("the commands of the palette are those that are registered", () => {
  const source = readFileSync("src/extension.ts", "utf8");
  const registered = [...source.matchAll(/command\("(\w+)"/g)].map((match) => `tensorlint.${String(match[1])}`);
  assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), registered.sort());
});

void test("no placeholder is left in what people read", () => {
  for (const file of ["package.json", "README.md", "CHANGELOG.md", "LICENSE"]) {
    assert.doesNotMatch(readFileSync(file, "utf8"), /TODO|FIXME|lorem|\bxxx\b|<[a-z]+-name>/i, file);
  }
});
