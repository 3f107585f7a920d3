// The workspace is not trusted at first; somebody outside grants trust once the file beside RESULT says that it may be granted.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const vscode = require("vscode");
const { findings, information, open } = require("./movements.cjs");

module.exports = {
  async "without trust, the workspace's setting is not read"() {
    assert.equal(vscode.workspace.isTrusted, false);
    await open("metric.py");
    await vscode.extensions.getExtension("tensorlint.tensorlint").activate();
    assert.match(await information(), /the workspace is not trusted, and there is no tensorlint outside of it/);
  },
  async "once it is trusted, what the setting names runs"() {
    const document = await open("metric.py");
    fs.writeFileSync(`${process.env.RESULT}.ready`, "");
    await findings(document, "TL301", "TL301");
    assert.equal(vscode.workspace.isTrusted, true);
  },
};
