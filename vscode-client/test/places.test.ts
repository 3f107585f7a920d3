import assert from "node:assert/strict";
import { posix, win32, type PlatformPath } from "node:path";
import { test } from "node:test";
import { expand, findOnPath, isInside, mayRun, type Machine } from "../src/places";

const machine = (path: PlatformPath, files: readonly string[] = []): Machine => ({ path, home: path === win32 ? "C:\\Users\\me" : "/home/me", isFile: (name) => files.includes(name) });
const unix = machine(posix, ["/project/bin/tensorlint", "/usr/bin/tensorlint", "bin/tensorlint"]);

void test("a program is inside a folder, whatever way leads there", () => {
  assert.ok(isInside("/project/.venv/bin/python", ["/other", "/project"], unix));
  assert.ok(isInside("/usr/../project/python", ["/project"], unix));
  assert.ok(!isInside("/project-two/python", ["/project"], unix));
  assert.ok(!isInside("/usr/bin/python", [], unix));
  assert.ok(isInside("/project/..python", ["/project"], unix));
});

void test("Windows pays no attention to case, and has drives", () => {
  const windows = machine(win32);
  assert.ok(isInside("c:\\Project\\python.exe", ["C:\\project"], windows));
  assert.ok(!isInside("D:\\project\\python.exe", ["C:\\project"], windows));
});

void test("without trust, nothing that lies in the workspace may run", () => {
  assert.ok(!mayRun("/project/.venv/bin/python", ["/project"], false, unix));
  assert.ok(mayRun("/usr/bin/python", ["/project"], false, unix));
  assert.ok(mayRun("/project/.venv/bin/python", ["/project"], true, unix));
});

void test("settings may name the home and the workspace folder", () => {
  assert.equal(expand(" ~/bin/tensorlint ", undefined, unix), "/home/me/bin/tensorlint");
  assert.equal(expand("${workspaceFolder}/.venv/bin/python", "/project", unix), "/project/.venv/bin/python");
  assert.equal(expand("~me/bin", undefined, unix), "~me/bin");
});

void test("programs inside the workspace, or relative to it, are not on the path", () => {
  assert.equal(findOnPath("tensorlint", "/project/bin:.:bin::/usr/bin", ["/project"], unix), "/usr/bin/tensorlint");
  assert.equal(findOnPath("tensorlint", "/project/bin:bin:/empty", ["/project"], unix), undefined);
  assert.equal(findOnPath("tensorlint", "/project/bin:/usr/bin", [], unix), "/project/bin/tensorlint");
});
