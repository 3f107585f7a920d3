import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, findOnPath, resolve, same, type Settings } from "../src/resolve";

const plain: Settings = { path: "", interpreter: "", importStrategy: "fromEnvironment" };
const nothing = { python: undefined, onPath: undefined };

test("the setting tensorlint.path comes first", () => {
  const found = resolve({ ...plain, path: "/opt/tensorlint", interpreter: "/usr/bin/python3" }, { python: "/env/python", onPath: "/bin/tensorlint" }, true);
  assert.deepEqual(found, { kind: "run", source: "setting", command: "/opt/tensorlint", args: ["server"] });
});

test("an interpreter is started isolated, so that no file of the workspace is imported", () => {
  const found = resolve({ ...plain, interpreter: "/usr/bin/python3" }, nothing, true);
  assert.deepEqual(found, { kind: "run", source: "interpreter", command: "/usr/bin/python3", args: ["-I", "-m", "tensorlint", "server"] });
});

test("the selected environment is used before the path", () => {
  const found = resolve(plain, { python: "/env/python", onPath: "/bin/tensorlint" }, true);
  assert.equal(found.kind === "run" && found.source, "environment");
});

test("importStrategy path leaves the environment alone", () => {
  const found = resolve({ ...plain, importStrategy: "path" }, { python: "/env/python", onPath: "/bin/tensorlint" }, true);
  assert.equal(found.kind === "run" && found.command, "/bin/tensorlint");
});

test("an untrusted workspace names no program", () => {
  const settings = { ...plain, path: "/work/evil", interpreter: "/work/.venv/bin/python" };
  assert.equal(resolve(settings, { python: "/work/.venv/bin/python", onPath: undefined }, false).kind, "none");
  const found = resolve(settings, { python: "/work/.venv/bin/python", onPath: "/usr/bin/tensorlint" }, false);
  assert.equal(found.kind === "run" && found.command, "/usr/bin/tensorlint");
});

test("nothing found says what to do", () => {
  const found = resolve(plain, nothing, true);
  assert.match(describe(found), /install it in the selected Python environment/);
});

test("a resolution is the same only if nothing of it has changed", () => {
  const found = resolve(plain, { python: "/env/python", onPath: undefined }, true);
  assert.ok(same(found, resolve(plain, { python: "/env/python", onPath: "/bin/tensorlint" }, true)));
  assert.ok(!same(found, resolve(plain, { python: "/other/python", onPath: undefined }, true)));
  assert.ok(!same(found, undefined));
});

test("programs inside the workspace, or relative to it, are not on the path", () => {
  const isFile = (): boolean => true;
  assert.equal(findOnPath("tensorlint", "/work/bin:.::/usr/bin", ":", ["/work"], isFile), "/usr/bin/tensorlint");
  assert.equal(findOnPath("tensorlint", "/work/bin:relative", ":", ["/work"], isFile), undefined);
});
