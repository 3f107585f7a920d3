// The server starts itself anew after documents were closed: nobody notices, whatever is done before and after.
const fs = require("node:fs");
const vscode = require("vscode");
const { codes, findings, replace, until, uriOf } = require("./movements.cjs");

const times = () => (fs.existsSync(process.env.RENEWALS) ? fs.readFileSync(process.env.RENEWALS, "utf8").split("\n").length - 1 : 0);
// Opens another file as a person does and closes it, and waits until the server has started anew once more. What an extension opens by itself VS Code closes
// minutes later.
const renewed = async () => {
  const before = times();
  await vscode.commands.executeCommand("vscode.open", uriOf("metric.py"), { preview: false });
  await until("findings of the other file", () => codes(uriOf("metric.py")).length > 0);
  await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  await until("a server that has started anew", () => times() > before);
};
const kept = async (name) => {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
};

module.exports = {
  async "what is typed afterwards has its findings"() {
    const document = await kept("evaluate.py");
    await findings(document, "TL201");
    await renewed();
    await findings(document, "TL201");
    await replace(document, "with torch.no_grad():", "net.eval()\nwith torch.no_grad():");
    await findings(document);
    await renewed();
    await replace(document, "net.eval()\n", "");
    await findings(document, "TL201");
  },
  async "an unsaved text of another file still counts"() {
    const model = await kept("model.py");
    const document = await kept("evaluate.py");
    await findings(document, "TL201");
    await replace(model, "nn.Dropout(0.5), ", "");
    await findings(document);
    await renewed();
    await replace(document, "import torch", "import torch  # ");
    await findings(document);
    await replace(model, "nn.Linear(8, 2)", "nn.Dropout(0.5), nn.Linear(8, 2)");
    await findings(document, "TL201");
  },
};
