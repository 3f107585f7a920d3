// There is no server on this machine.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { findings, information, open } = require("./movements.cjs");

module.exports = {
  async "it says what to do"() {
    await open("metric.py");
    await vscode.extensions.getExtension("tensorlint.tensorlint").activate();
    const told = await information();
    assert.match(told, /server does not run/);
    assert.match(told, /install tensorlint in the selected Python environment, or set tensorlint\.path/);
  },
  async "its commands do no harm"() {
    for (const name of ["restart", "fixAll", "explain", "showLog", "showServerLog"]) {
      await vscode.commands.executeCommand(`tensorlint.${name}`);
    }
  },
  async "a setting that names nothing is told"() {
    const configuration = vscode.workspace.getConfiguration("tensorlint");
    await configuration.update("path", "/no/tensorlint", vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand("tensorlint.restart");
    assert.match(await information(), /tensorlint\.path names \/no\/tensorlint, and there is no such program/);
    await configuration.update("path", undefined, vscode.ConfigurationTarget.Workspace);
  },
  async "once a setting names one, it runs"() {
    const document = await open("metric.py");
    const configuration = vscode.workspace.getConfiguration("tensorlint");
    await configuration.update("interpreter", process.env.SERVER_PYTHON, vscode.ConfigurationTarget.Workspace);
    await findings(document, "TL301", "TL301");
  },
};
