// The workspace is not trusted, and its settings name programs of its own. The machine's name one outside of it.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { findings, information, open } = require("./movements.cjs");

module.exports = {
  async "the machine's server runs, and none of the workspace"() {
    assert.equal(vscode.workspace.isTrusted, false);
    await findings(await open("metric.py"), "TL301", "TL301");
    const told = await information();
    assert.match(told, /the workspace is not trusted/);
    assert.match(told, /from the setting tensorlint\.interpreter/);
    assert.doesNotMatch(told, /evil/);
  },
};
