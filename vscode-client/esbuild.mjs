// Bundles the extension into one file; with --tests, the unit tests.
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const tests = process.argv.includes("--tests");
await build({
  entryPoints: tests ? readdirSync("test").map((name) => `test/${name}`) : ["src/extension.ts"],
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  outExtension: { ".js": ".cjs" },
  outdir: tests ? "dist/tests" : "dist",
  sourcemap: tests ? "inline" : false,
  minify: !tests,
  logLevel: "warning",
});
