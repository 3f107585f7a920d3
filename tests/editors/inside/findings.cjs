// What the extension shows of a server that runs.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const { codes, findings, information, open, replace, revert, until, uriOf } = require("./movements.cjs");

const findingOf = (document, code) => vscode.languages.getDiagnostics(document.uri).find((each) => each.code === code);
const actionsAt = (document, range, kind) => vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, kind, 20);

module.exports = {
  async "files that nobody has open have findings where it is wanted"() {
    await findings(await open("metric.py"), "TL301", "TL301"); // the extension starts with the first Python file
    const configuration = vscode.workspace.getConfiguration("tensorlint", uriOf("evaluate.py"));
    await configuration.update("diagnosticMode", "workspace", vscode.ConfigurationTarget.Workspace);
    await until("TL201 in a closed file", () => codes(uriOf("evaluate.py")).join() === "TL201");
    await configuration.update("diagnosticMode", undefined, vscode.ConfigurationTarget.Workspace);
    await until("no findings of closed files", () => codes(uriOf("evaluate.py")).length === 0);
  },
  async "the server runs isolated, with the interpreter that the setting names"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    assert.match(await information(), /from the setting tensorlint\.interpreter/);
  },
  async "a shape that the metric refuses is an error at the argument"() {
    const document = await open("metric.py");
    const found = findingOf(document, "TL301");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(found.range), "predictions");
  },
  async "the place that explains a finding comes with it"() {
    const document = await open("churn.py");
    await findings(document, "TL102", "TL301");
    const [related] = findingOf(document, "TL102").relatedInformation;
    assert.equal(related.location.uri.toString(), document.uri.toString());
    assert.equal(document.getText(related.location.range), "scaler.fit_transform(X_train)");
  },
  async "ranges are right behind characters of two units"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const ranges = vscode.languages.getDiagnostics(document.uri).map((each) => document.getText(each.range));
    assert.deepEqual(ranges, ["predictions", "predictions"]);
  },
  async "its preferred quick fix reshapes"() {
    const document = await open("metric.py");
    const fix = (await actionsAt(document, findingOf(document, "TL301").range, "quickfix")).find((each) => each.title.includes("reshape"));
    assert.equal(fix.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await findings(document, "TL301");
    await revert(document);
    await findings(document, "TL301", "TL301");
  },
  async "all safe fixes are applied by one command"() {
    const document = await open("metric.py");
    await vscode.commands.executeCommand("tensorlint.fixAll");
    await findings(document);
    assert.equal(document.getText().split("predictions.reshape(targets.shape)").length, 3);
    await revert(document);
    await findings(document, "TL301", "TL301");
  },
  async "a model of another file that predicts in training mode is a warning"() {
    const document = await open("evaluate.py");
    await findings(document, "TL201");
    const found = findingOf(document, "TL201");
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(document.getText(found.range), "net(torch.rand(5, 4))");
    const fix = (await actionsAt(document, found.range, "quickfix")).find((each) => each.title.includes("eval()"));
    assert.equal(fix?.isPreferred, true);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(document.getText().includes("net.eval()\nwith torch.no_grad():"));
    await findings(document);
    await revert(document);
    await findings(document, "TL201");
  },
  async "an unsaved change of the model changes the findings of the file beside it"() {
    const evaluate = await open("evaluate.py");
    await findings(evaluate, "TL201");
    const model = await open("model.py");
    await replace(model, "nn.Dropout(0.5), ", "");
    await vscode.window.showTextDocument(evaluate);
    await findings(evaluate);
    await revert(model);
    await vscode.window.showTextDocument(evaluate);
    await findings(evaluate, "TL201");
  },
  async "the project's settings hold where the editor says nothing"() {
    await findings(await open("ask.py"), "TL201");
  },
  async "the editor's settings hold over them, and at once"() {
    const document = await open("ask.py");
    const configuration = vscode.workspace.getConfiguration("tensorlint", document.uri);
    await configuration.update("ignore", [], vscode.ConfigurationTarget.Workspace);
    await findings(document, "TL201", "TL202");
    await configuration.update("ignore", undefined, vscode.ConfigurationTarget.Workspace);
    await findings(document, "TL201");
  },
  async "hover tells the shape"() {
    const document = await open("metric.py");
    const at = document.positionAt(document.getText().indexOf("predictions)"));
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, at);
    assert.ok(hovers.some((each) => each.contents.some((part) => (part.value ?? part).includes("(10, 1, 1)"))), JSON.stringify(hovers));
  },
  async "the rule of the finding at the cursor is explained beside the code"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const { start } = findingOf(document, "TL301").range;
    vscode.window.activeTextEditor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand("tensorlint.explain");
    const shown = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.label.includes("TL301.md"));
    await until("the page", shown);
    const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "tensorlint-rule", path: "/TL301.md" }));
    assert.match(page.getText(), /^# TL301\n\n.+## Example/s);
    await vscode.window.tabGroups.close(shown());
  },
  async "the conversation has a channel once a setting asks for one"() {
    const document = await open("metric.py");
    const channel = async () => (await vscode.commands.getCommands()).find((name) => name.includes("tensorlint Trace"));
    assert.equal(await channel(), undefined);
    const configuration = vscode.workspace.getConfiguration("tensorlint");
    await configuration.update("trace.server", "messages", vscode.ConfigurationTarget.Workspace);
    await until("the channel", async () => {
      await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, new vscode.Position(5, 40));
      return channel();
    });
    await configuration.update("trace.server", undefined, vscode.ConfigurationTarget.Workspace);
  },
  async "cells of a notebook have findings, and fixes that make them go"() {
    const notebook = await vscode.workspace.openNotebookDocument(uriOf("sensors.ipynb"));
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.getCells().find((each) => each.document.getText().includes("model.predict"));
    await until("TL101", () => codes(cell.document.uri).includes("TL101"));
    const range = vscode.languages.getDiagnostics(cell.document.uri).find((each) => each.code === "TL101").range;
    const fix = (await actionsAt(cell.document, range, "quickfix")).find((each) => each.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until("no TL101", () => !codes(cell.document.uri).includes("TL101"));
  },
  async "a change in one cell refreshes the findings of the others"() {
    const notebook = await vscode.workspace.openNotebookDocument(uriOf("sensors.ipynb"));
    await vscode.window.showNotebookDocument(notebook);
    const holding = (text) => notebook.getCells().find((each) => each.document.getText().includes(text)).document;
    const [scaling, asking] = [holding("scaled ="), holding("model.predict")];
    // Not by `revert`: of a notebook it tells the extension host nothing, whose cells keep the reverted text.
    await replace(asking, "(summer - mean) / std", "summer");
    await until("TL101", () => codes(asking.uri).includes("TL101"));
    await replace(scaling, "(spring - mean) / std", "spring");
    await until("no TL101", () => !codes(asking.uri).includes("TL101"));
    await replace(scaling, "scaled = spring", "scaled = (spring - mean) / std");
    await until("TL101 again", () => codes(asking.uri).includes("TL101"));
  },
  async "after a restart another server shows the same findings"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    let wereGone = false;
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      wereGone ||= codes(document.uri).length === 0;
    });
    await vscode.commands.executeCommand("tensorlint.restart");
    await until("findings to go with the server that made them", () => wereGone);
    await findings(document, "TL301", "TL301");
    listening.dispose();
  },
};
