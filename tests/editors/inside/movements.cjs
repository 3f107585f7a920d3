// What the suites share: files opened, findings waited for, and what the client tells of itself.
const assert = require("node:assert/strict");
const vscode = require("vscode");

const PATIENCE = 60_000;

exports.until = async (what, ask) => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

exports.uriOf = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name);

exports.open = async (name) => {
  const document = await vscode.workspace.openTextDocument(exports.uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
};

exports.codes = (uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((each) => each.source === "tensorlint")
    .map((each) => (typeof each.code === "object" ? each.code.value : each.code))
    .sort();

exports.findings = (document, ...wanted) =>
  exports.until(`${wanted.join(", ") || "no findings"} in ${document.uri.path}, not ${exports.codes(document.uri).join(", ")}`, () =>
    exports.codes(document.uri).join() === wanted.join());

exports.information = async () => {
  await vscode.commands.executeCommand("tensorlint.debugInformation");
  const text = vscode.window.activeTextEditor.document.getText();
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return text;
};

exports.revert = async (document) => {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("workbench.action.files.revert");
};

exports.replace = async (document, old, text) => {
  const at = document.getText().indexOf(old);
  assert.notEqual(at, -1, `${old} is not in ${document.getText()}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
};
