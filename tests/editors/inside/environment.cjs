// The server comes from the environment that the Python extension has selected, and follows it.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { findings, information, open, until } = require("./movements.cjs");

const select = (interpreter) => vscode.commands.executeCommand("python.select", interpreter);

module.exports = {
  async "the selected environment's server runs"() {
    await findings(await open("metric.py"), "TL301", "TL301");
    assert.match(await information(), /\(of the selected environment\)/);
  },
  async "with an environment that has none, it stops and says why"() {
    const document = await open("metric.py");
    await select(process.env.BARE);
    await findings(document);
    const told = await until("the reason", async () => (await information()).match(/has no tensorlint.*/)?.[0]);
    assert.match(told, /install tensorlint in the selected Python environment/);
  },
  async "selecting the other again brings the findings back"() {
    const document = await open("metric.py");
    await select(process.env.SELECTED);
    await findings(document, "TL301", "TL301");
  },
};
