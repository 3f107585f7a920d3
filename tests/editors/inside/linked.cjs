// Packages of one's own are found in the environment that the Python extension has selected, and follow it.
const vscode = require("vscode");
const { findings, open } = require("./movements.cjs");

module.exports = {
  async "a package that the selected environment links to is followed"() {
    await findings(await open("script.py"), "TL201");
  },
  async "in an environment without it, it is unknown"() {
    await vscode.commands.executeCommand("python.select", process.env.BARE);
    await findings(await open("script.py"));
    await vscode.commands.executeCommand("python.select", process.env.SELECTED);
    await findings(await open("script.py"), "TL201");
  },
};
