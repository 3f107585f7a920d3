import assert from "node:assert/strict";
import { describe as about, test } from "node:test";
import { describe, isOlder, resolve, same, serverVariables, summarize, type Environment, type Settings } from "../src/resolve";

const plain: Settings = { path: "", interpreter: "", importStrategy: "fromEnvironment" };
const nothing: Environment = { program: undefined, selected: undefined, configured: undefined, onPath: undefined };
const everything: Environment = {
  program: "/opt/tensorlint",
  selected: { python: "/env/python", version: "0.1.0" },
  configured: { python: "/usr/bin/python3", version: "0.1.0" },
  onPath: "/bin/tensorlint",
};
const ISOLATED = ["-I", "-m", "tensorlint", "server"];

void about("in a trusted workspace", () => {
  void test("the setting tensorlint.path comes first", () => {
    const found = resolve({ ...plain, path: "/opt/tensorlint", interpreter: "/usr/bin/python3" }, everything, true);
    assert.deepEqual(found, { kind: "run", source: "setting", command: "/opt/tensorlint", args: ["server"] });
  });

  void test("a path that names nothing is said, and nothing else is started in its place", () => {
    const found = resolve({ ...plain, path: "/opt/tensrolint" }, { ...everything, program: undefined }, true);
    assert.equal(describe(found), "tensorlint.path names /opt/tensrolint, and there is no such program");
  });

  void test("then the selected environment, isolated, so that no file of the workspace is imported", () => {
    const found = resolve({ ...plain, interpreter: "/usr/bin/python3" }, everything, true);
    assert.deepEqual(found, { kind: "run", source: "environment", command: "/env/python", args: ISOLATED });
  });

  void test("then the server's own interpreter, isolated too", () => {
    const found = resolve({ ...plain, interpreter: "/usr/bin/python3" }, { ...everything, selected: undefined }, true);
    assert.deepEqual(found, { kind: "run", source: "interpreter", command: "/usr/bin/python3", args: ISOLATED });
  });

  void test("then what is on the path", () => {
    const found = resolve(plain, { ...nothing, onPath: "/bin/tensorlint" }, true);
    assert.deepEqual(found, { kind: "run", source: "path", command: "/bin/tensorlint", args: ["server"] });
  });

  void test("importStrategy path leaves the environment alone", () => {
    const found = resolve({ ...plain, importStrategy: "path" }, { ...everything, configured: undefined }, true);
    assert.equal(found.kind === "run" && found.command, "/bin/tensorlint");
  });

  void test("an environment without tensorlint, or with one that is too old, is passed over", () => {
    for (const version of [undefined, "0.0.9"]) {
      const found = resolve(plain, { ...everything, selected: { python: "/env/python", version } }, true);
      assert.equal(found.kind === "run" && found.source, "interpreter");
    }
  });

  void test("where nothing is found, each attempt is told, and what to do", () => {
    const environment: Environment = { ...nothing, selected: { python: "/env/python", version: undefined }, configured: { python: "/usr/bin/python3", version: "0.0.9" } };
    assert.equal(
      describe(resolve({ ...plain, interpreter: "/usr/bin/python3" }, environment, true)),
      "/env/python has no tensorlint; /usr/bin/python3 has tensorlint 0.0.9, and 0.1.0 or newer is needed; " +
        "install tensorlint in the selected Python environment, or set tensorlint.path",
    );
  });

  void test("an interpreter that is not there is told", () => {
    assert.match(describe(resolve({ ...plain, interpreter: "/no/python" }, nothing, true)), /^tensorlint.interpreter names \/no\/python, and there is no such program; /);
  });
});

void about("in a workspace that is not trusted", () => {
  void test("the project's environment is never started", () => {
    const found = resolve(plain, { ...everything, configured: undefined }, false);
    assert.equal(found.kind === "run" && found.source, "path");
  });

  void test("what lies outside of the workspace is", () => {
    const found = resolve({ ...plain, path: "/opt/tensorlint" }, everything, false);
    assert.equal(found.kind === "run" && found.source, "setting");
  });

  void test("without any, it says that this is why", () => {
    const settings = { ...plain, path: "/project/evil", interpreter: "/project/.venv/bin/python" };
    assert.equal(describe(resolve(settings, nothing, false)), "the workspace is not trusted, and there is no tensorlint outside of it");
  });
});

void test("a resolution is the same only if nothing of it has changed", () => {
  const found = resolve(plain, everything, true);
  assert.ok(same(found, resolve(plain, { ...everything, onPath: undefined }, true)));
  assert.ok(!same(found, resolve(plain, { ...everything, selected: { python: "/other/python", version: "0.1.0" } }, true)));
  assert.ok(!same(found, undefined));
});

void test("little room takes few words", () => {
  assert.equal(summarize(resolve(plain, everything, true)), "of the selected environment");
  assert.equal(summarize(resolve(plain, nothing, true)), "no server was found");
});

void test("versions are compared by their numbers", () => {
  assert.ok(isOlder("0.9.3", "0.10"));
  assert.ok(isOlder("0.0.1.dev3", "0.1.0"));
  assert.ok(isOlder("garbage", "0.1.0"));
  assert.ok(!isOlder("0.1.0", "0.1.0"));
  assert.ok(!isOlder("0.1.0rc1", "0.1.0"));
  assert.ok(!isOlder("1.0", "0.1.0"));
});

void test("the server gets no variable that would have it import other files", () => {
  assert.deepEqual(serverVariables({ HOME: "/home/me", PYTHONPATH: "/project", PYTHONSTARTUP: "/project/start.py" }), { HOME: "/home/me", PYTHONSAFEPATH: "1" });
});
