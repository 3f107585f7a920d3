import assert from "node:assert/strict";
import { test } from "node:test";
import { firstSelected, ofEnvironments, ofPython, type Event, type PythonApi } from "../src/facades";

/** An event that tests fire themselves. */
function event(): { event: Event; fire: () => void } {
  const listeners: ((value: unknown) => unknown)[] = [];
  return {
    event: (listener) => {
      listeners.push(listener);
      return { dispose: () => listeners.splice(listeners.indexOf(listener), 1) };
    },
    fire: () => {
      for (const listener of listeners) {
        listener(undefined);
      }
    },
  };
}

function python(path: string | undefined, changed: Event = event().event): PythonApi {
  return {
    environments: {
      getActiveEnvironmentPath: () => ({ path: "/env" }),
      resolveEnvironment: ({ path: asked }) =>
        Promise.resolve(asked === "/env" && path !== undefined ? { executable: { uri: { fsPath: path } } } : undefined),
      onDidChangeActiveEnvironmentPath: changed,
    },
  };
}

const log = { info: () => undefined, warn: () => undefined };
const environments = (executable: string | undefined) =>
  ofEnvironments({ getEnvironment: () => Promise.resolve(executable === undefined ? undefined : { execInfo: { run: { executable } } }) });

void test("each extension is asked in its own way", async () => {
  assert.equal(await environments("/envs/python").selected(undefined), "/envs/python");
  assert.equal(await environments(undefined).selected(undefined), undefined);
  assert.equal(await ofPython(python("/env/bin/python")).selected(undefined), "/env/bin/python");
  assert.equal(await ofPython(python(undefined)).selected(undefined), undefined);
  assert.equal(await ofPython({}).selected(undefined), undefined);
});

void test("the first that knows an interpreter is believed", async () => {
  const second = ofPython(python("/env/bin/python"));
  assert.equal(await firstSelected([environments("/envs/python"), second], undefined, log), "/envs/python");
  assert.equal(await firstSelected([environments(undefined), second], undefined, log), "/env/bin/python");
  assert.equal(await firstSelected([], undefined, log), undefined);
});

void test("one that fails is logged and passed over", async () => {
  const warnings: string[] = [];
  const broken = ofEnvironments({ getEnvironment: () => Promise.reject(new Error("not ready")) });
  const found = await firstSelected([broken, ofPython(python("/env/bin/python"))], undefined, { ...log, warn: (text: string) => warnings.push(text) });
  assert.equal(found, "/env/bin/python");
  assert.deepEqual(warnings, ["Python Environments extension: Error: not ready"]);
});

void test("changes are told until nobody listens any more", () => {
  const changed = event();
  let told = 0;
  for (const provider of [ofPython(python("/python", changed.event)), ofEnvironments({ getEnvironment: () => Promise.resolve(undefined), onDidChangeEnvironment: changed.event })]) {
    const listening = provider.onChange(() => told++);
    changed.fire();
    listening.dispose();
    changed.fire();
  }
  assert.equal(told, 2);
  ofPython({}).onChange(() => told++).dispose();
});
