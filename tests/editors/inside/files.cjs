// Files are renamed, written from elsewhere, shown twice; fixes are taken back; a notebook has no file yet.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const vscode = require("vscode");
const { codes, findings, open, replace, until, uriOf } = require("./movements.cjs");

const rename = async (from, to) => {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uriOf(from), uriOf(to));
  assert.ok(await vscode.workspace.applyEdit(edit));
};
// In a tab of its own: what is looked at in passing goes when something else is.
const kept = async (name) => {
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
};
const actionsAt = (document, range, kind) => vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 20);
const problems = (document) => vscode.languages.getDiagnostics(document.uri).filter((each) => each.source === "tensorlint");
const inCells = (notebook) => notebook.getCells().flatMap((each) => codes(each.document.uri)).join();

module.exports = {
  async "a model's file gets another name and its own again"() {
    const document = await open("evaluate.py");
    await findings(document, "TL201");
    await rename("model.py", "net.py");
    await findings(document);
    await rename("net.py", "model.py");
    await findings(document, "TL201");
  },
  async "another program writes a file that nobody has open"() {
    const document = await open("evaluate.py");
    const file = uriOf("model.py").fsPath;
    const text = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, text.replace("nn.Dropout(0.5), ", ""));
    await findings(document);
    fs.writeFileSync(file, text);
    await findings(document, "TL201");
  },
  async "a file that is open under one name goes on under another"() {
    let document = await open("ask.py");
    await findings(document, "TL201");
    await rename("ask.py", "questions.py");
    document = await open("questions.py");
    await findings(document, "TL201");
    assert.deepEqual(codes(uriOf("ask.py")), []);
    await rename("questions.py", "ask.py");
    await findings(await open("ask.py"), "TL201");
  },
  async "one undo takes a fix back, with its finding"() {
    const document = await open("evaluate.py");
    await findings(document, "TL201");
    const before = document.getText();
    const fix = (await actionsAt(document, problems(document)[0].range, "quickfix")).find((each) => each.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await findings(document);
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
    await findings(document, "TL201");
  },
  async "shown twice, it keeps its findings when one view is closed"() {
    const document = await open("evaluate.py");
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
    await findings(document, "TL201");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await open("metric.py");
    await findings(document, "TL201");
  },
  async "a notebook that was never saved has findings and repairs"() {
    const code = (text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python");
    const cells = ["import numpy as np\nfrom sklearn.metrics import mean_squared_error", "a = np.zeros((4, 1, 1))\nb = np.zeros((4, 1))", "mean_squared_error(b, a)"];
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells.map(code)));
    await vscode.window.showNotebookDocument(notebook);
    await until(`TL301, not ${inCells(notebook)}`, () => inCells(notebook) === "TL301");
    const { document } = notebook.cellAt(2);
    const fix = (await actionsAt(document, problems(document)[0].range, "quickfix")).find((each) => each.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until("no finding", () => inCells(notebook) === "");
    await replace(notebook.cellAt(1).document, "(4, 1)", "(5, 1)");
    await until(`another finding, not ${inCells(notebook)}`, () => inCells(notebook) !== "");
  },
  async "a notebook's file gets another name"() {
    let notebook = await vscode.workspace.openNotebookDocument(uriOf("sensors.ipynb"));
    await vscode.window.showNotebookDocument(notebook);
    await until("TL101", () => inCells(notebook) === "TL101");
    await rename("sensors.ipynb", "readings.ipynb");
    notebook = await vscode.workspace.openNotebookDocument(uriOf("readings.ipynb"));
    await vscode.window.showNotebookDocument(notebook);
    await until(`TL101 again, not ${inCells(notebook)}`, () => inCells(notebook) === "TL101");
  },
  async "a new file is saved under a name"() {
    const text = (await open("evaluate.py")).getText();
    const document = await vscode.workspace.openTextDocument({ language: "python", content: text });
    await vscode.window.showTextDocument(document);
    await findings(document); // what it imports lies beside a file, and it has none yet
    const target = uriOf("second.py");
    fs.writeFileSync(target.fsPath, text);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await findings(await open("second.py"), "TL201");
    assert.deepEqual(codes(document.uri), []);
  },
  async "many files change at once, as when a branch is switched"() {
    const documents = [await kept("evaluate.py"), await kept("ask.py")];
    for (const each of documents) await findings(each, "TL201");
    const file = uriOf("model.py").fsPath;
    const text = fs.readFileSync(file, "utf8");
    const asked = documents[1].getText();
    fs.writeFileSync(file, text.replace("nn.Dropout(0.5), ", ""));
    fs.writeFileSync(documents[1].uri.fsPath, `# another branch\n${asked}`);
    fs.writeFileSync(uriOf("third.py").fsPath, asked);
    for (const each of documents) await findings(each);
    await findings(await kept("third.py"));
    fs.writeFileSync(file, text);
    fs.writeFileSync(documents[1].uri.fsPath, asked);
    for (const each of documents) await findings(each, "TL201");
    await findings(await kept("third.py"), "TL201");
  },
};
