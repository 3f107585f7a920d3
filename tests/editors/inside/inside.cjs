// Asserts, through the API of VS Code itself, what the extension does; writes the outcome to the file that RESULT names.
const fs = require("node:fs");
const assert = require("node:assert/strict");
const vscode = require("vscode");

const until = async (what, ask) => {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};
const open = async (name) => {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
};
const codes = (uri) => vscode.languages.getDiagnostics(uri).map((each) => (typeof each.code === "object" ? each.code.value : each.code)).sort();

const TESTS = {
  async "findings carry code, severity, source and related places"() {
    const document = await open("evaluate.py");
    await until("TL201", () => codes(document.uri).includes("TL201"));
    const found = vscode.languages.getDiagnostics(document.uri).find((each) => each.code === "TL201");
    assert.equal(found.source, "tensorlint");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(found.range), "net(torch.rand(5, 4))");
  },
  async "a preferred quick fix makes the finding go"() {
    const document = await open("evaluate.py");
    const found = vscode.languages.getDiagnostics(document.uri).find((each) => each.code === "TL201");
    const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, found.range, "quickfix", 20);
    const fix = actions.find((each) => each.title.includes("eval()"));
    assert.ok(fix?.isPreferred, JSON.stringify(actions.map((each) => each.title)));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes("net.eval()\nwith torch.no_grad():"));
    await until("no finding", () => codes(document.uri).length === 0);
    await vscode.commands.executeCommand("undo");
    await until("the finding after undo", () => codes(document.uri).includes("TL201"));
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },
  async "an unsaved change of the model changes the findings of the file beside it"() {
    const evaluate = await open("evaluate.py");
    await until("TL201", () => codes(evaluate.uri).includes("TL201"));
    const model = await open("model.py");
    const edit = new vscode.WorkspaceEdit();
    const at = model.getText().indexOf("nn.Dropout(0.5), ");
    edit.delete(model.uri, new vscode.Range(model.positionAt(at), model.positionAt(at + "nn.Dropout(0.5), ".length)));
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(evaluate);
    await until("no TL201 without dropout", () => !codes(evaluate.uri).includes("TL201"));
    await vscode.window.showTextDocument(model);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  },
  async "hover tells the shape"() {
    const document = await open("metric.py");
    await until("TL301", () => codes(document.uri).includes("TL301"));
    const at = document.positionAt(document.getText().indexOf("predictions)"));
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, at);
    assert.ok(hovers.some((each) => each.contents.some((part) => (part.value ?? part).includes("(10, 1, 1)"))), JSON.stringify(hovers));
  },
  async "cells of a notebook have findings"() {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, "sensors.ipynb");
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.getCells().find((each) => each.document.getText().includes("model.predict"));
    await until("TL101", () => codes(cell.document.uri).includes("TL101"));
  },
  async "the server can be restarted"() {
    const document = await open("metric.py");
    await vscode.commands.executeCommand("tensorlint.restart");
    await until("findings after the restart", () => codes(document.uri).includes("TL301"));
  },
};

exports.activate = () => {
  const file = process.env.RESULT;
  if (file === undefined) return;
  void (async () => {
    const results = {};
    for (const [name, run] of Object.entries(TESTS)) {
      try {
        await run();
        results[name] = "passed";
      } catch (error) {
        results[name] = String(error?.stack ?? error);
      }
    }
    fs.writeFileSync(`${file}.part`, JSON.stringify(results, null, 1));
    fs.renameSync(`${file}.part`, file);
  })();
};
