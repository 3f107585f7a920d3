// The cells of a notebook come, move, turn into text and go; what is said of the others follows, without the file being saved.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { codes, replace, until, uriOf } = require("./movements.cjs");

const SCALED = "summer = (summer - mean) / std";

const shown = async () => {
  const notebook = await vscode.workspace.openNotebookDocument(uriOf("sensors.ipynb"));
  return vscode.window.showNotebookDocument(notebook);
};
const holding = (notebook, text) => notebook.getCells().find((each) => each.document.getText().includes(text));
const asking = async (...wanted) => {
  const { notebook } = await shown();
  const { document } = holding(notebook, "model.predict");
  await until(`${wanted.join() || "nothing"} at the prediction, not ${codes(document.uri)}`, () => codes(document.uri).join() === wanted.join());
};
const edit = async (change) => {
  const { notebook } = await shown();
  const all = new vscode.WorkspaceEdit();
  all.set(notebook.uri, [change(notebook)]);
  assert.ok(await vscode.workspace.applyEdit(all));
};
// Cell commands work on what is selected, once the editor has the focus.
const command = async (name, text, done) => {
  const editor = await shown();
  const { index } = holding(editor.notebook, text);
  editor.selection = new vscode.NotebookRange(index, index + 1);
  await until(name, async () => {
    await vscode.commands.executeCommand(name);
    return done(editor.notebook);
  });
};
const kindOf = (notebook, text) => holding(notebook, text).kind;

module.exports = {
  async "a cell that is put in above takes a finding away"() {
    await asking("TL101");
    await edit((notebook) => {
      const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, SCALED, "python");
      return vscode.NotebookEdit.insertCells(holding(notebook, "model.predict").index, [cell]);
    });
    await asking();
  },
  async "moved below it is a step that stands elsewhere, and nothing is said"() {
    await command("notebook.cell.moveDown", SCALED, (notebook) => holding(notebook, SCALED).index > holding(notebook, "model.predict").index);
    await asking();
  },
  async "turned into text it is no step any more"() {
    await command("notebook.cell.changeToMarkdown", SCALED, (notebook) => kindOf(notebook, SCALED) === vscode.NotebookCellKind.Markup);
    await asking("TL101");
  },
  async "turned back into code it is one again, once it is Python"() {
    await command("notebook.cell.changeToCode", SCALED, (notebook) => kindOf(notebook, SCALED) === vscode.NotebookCellKind.Code);
    const { document } = holding((await shown()).notebook, SCALED);
    await vscode.languages.setTextDocumentLanguage(document, "python"); // without a kernel VS Code makes it plain text
    await asking();
  },
  async "in another language it is none"() {
    await vscode.languages.setTextDocumentLanguage(holding((await shown()).notebook, SCALED).document, "julia");
    await asking("TL101");
    await vscode.languages.setTextDocumentLanguage(holding((await shown()).notebook, SCALED).document, "python");
    await asking();
  },
  async "deleted it is gone"() {
    await edit((notebook) => {
      const { index } = holding(notebook, SCALED);
      return vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(index, index + 1));
    });
    await asking("TL101");
  },
  async "what is safe is repaired on saving, or by one command"() {
    const { notebook } = await shown();
    const second = "model.predict(summer)[1:2]";
    await edit(({ cellCount }) =>
      vscode.NotebookEdit.insertCells(cellCount, [new vscode.NotebookCellData(vscode.NotebookCellKind.Code, second, "python")]));
    const cells = [holding(notebook, "[:5]").document, holding(notebook, second).document];
    const before = cells.map((each) => each.getText());
    const repaired = before.map((text) => text.replace("summer", "(summer - mean) / std"));
    const texts = () => cells.map((each) => each.getText()).join(" and ");
    const configuration = vscode.workspace.getConfiguration(undefined, notebook.uri);
    await configuration.update("notebook.codeActionsOnSave", { "source.fixAll.tensorlint": "explicit" }, vscode.ConfigurationTarget.Workspace);
    for (const name of ["workbench.action.files.save", "tensorlint.fixAll"]) {
      await until("two findings", () => cells.every((each) => codes(each.uri).join() === "TL101"));
      await vscode.commands.executeCommand(name);
      await until(`repairs by ${name}, not ${texts()}`, () => texts() === repaired.join(" and "));
      await asking();
      for (const [index, each] of cells.entries()) await replace(each, repaired[index], before[index]);
      await configuration.update("notebook.codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
    }
  },
};
