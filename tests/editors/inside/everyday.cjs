// What people do all day beside reading findings: hints, ignoring, repairing on save, broken code, new files, a server that dies.
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const vscode = require("vscode");
const { codes, findings, open, replace, revert, until, uriOf } = require("./movements.cjs");

const problems = (document) => vscode.languages.getDiagnostics(document.uri).filter((each) => each.source === "tensorlint");
const actionsAt = (document, range) => vscode.commands.executeCommand("vscode.executeCodeActionProvider", document.uri, range, "quickfix", 20);
const set = (name, value, document) =>
  vscode.workspace.getConfiguration(undefined, document.uri).update(name, value, vscode.ConfigurationTarget.Workspace);

module.exports = {
  async "shapes stand beside what is assigned once a setting asks for them"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = async () => (await vscode.commands.executeCommand("vscode.executeInlayHintProvider", document.uri, whole)) ?? [];
    assert.deepEqual(await hints(), []);
    await set("tensorlint.inlayHints", "assignments", document);
    const shown = await until("hints", async () => ((await hints()).length > 1 ? hints() : undefined));
    const labels = shown.map((each) => (typeof each.label === "string" ? each.label : each.label.map((part) => part.value).join("")));
    assert.ok(labels.some((label) => label.includes("(10, 1, 1)")), labels.join());
    await set("tensorlint.inlayHints", undefined, document);
    await until("no hints", async () => (await hints()).length === 0);
  },
  async "hover tells where a value comes from"() {
    const document = await open("churn.py");
    await findings(document, "TL102", "TL301");
    const at = document.positionAt(document.getText().indexOf("X_train, y_train)") + 1);
    const hovers = await vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, at);
    const text = hovers.flatMap((each) => each.contents.map((part) => part.value ?? part)).join("\n");
    assert.match(text, /StandardScaler|scaled|fit/, text);
  },
  async "a finding is ignored by an action, and comes back when the comment goes"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const [first] = problems(document);
    const ignore = (await actionsAt(document, first.range)).find((each) => each.title.startsWith("Ignore TL301"));
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    assert.match(document.getText(), /# tensorlint: ignore\[TL301\]/);
    await findings(document, "TL301");
    await revert(document);
    await findings(document, "TL301", "TL301");
  },
  async "the actions at a finding explain its rule"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const explain = (await actionsAt(document, problems(document)[0].range)).find((each) => each.title.startsWith("Explain TL301"));
    await vscode.commands.executeCommand(explain.command.command, ...explain.command.arguments);
    const shown = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).find((tab) => tab.label.includes("TL301.md"));
    await vscode.window.tabGroups.close(await until("the page", shown));
  },
  async "what is safe is repaired on saving"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const before = document.getText();
    await set("editor.codeActionsOnSave", { "source.fixAll.tensorlint": "explicit" }, document);
    await replace(document, "print(", "print( ");
    await vscode.commands.executeCommand("workbench.action.files.save");
    assert.equal(document.getText().split("predictions.reshape(targets.shape)").length, 3);
    assert.equal(fs.readFileSync(document.uri.fsPath, "utf8"), document.getText());
    await findings(document);
    await set("editor.codeActionsOnSave", undefined, document);
    await replace(document, document.getText(), before);
    await vscode.commands.executeCommand("workbench.action.files.save");
    await findings(document, "TL301", "TL301");
  },
  async "while a line is broken, the findings of the others stay, and the break is shown"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    await replace(document, "targets = np.random.rand(10, 1)\n", "targets = np.random.rand(10, 1)\nunfinished = 1 +\n");
    const breaks = () => problems(document).filter((each) => /syntax/.test(each.message));
    await until("the break", () => breaks().length === 1);
    assert.equal(problems(document).length, 3, JSON.stringify(problems(document)));
    await set("tensorlint.showSyntaxErrors", false, document);
    await until("no break", () => breaks().length === 0);
    await set("tensorlint.showSyntaxErrors", undefined, document);
    await revert(document);
    await findings(document, "TL301", "TL301");
  },
  async "a new file that was never saved has findings and repairs"() {
    const content = (await open("metric.py")).getText();
    const document = await vscode.workspace.openTextDocument({ language: "python", content });
    await vscode.window.showTextDocument(document);
    await findings(document, "TL301", "TL301");
    const fix = (await actionsAt(document, problems(document)[0].range)).find((each) => each.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await findings(document, "TL301");
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  },
  async "a file outside of the workspace has findings"() {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(process.env.OUTSIDE));
    await vscode.window.showTextDocument(document);
    await findings(document, "TL301", "TL301");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  },
  async "the findings of a file go when it is closed"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await findings(document);
    await findings(await open("metric.py"), "TL301", "TL301");
  },
  async "a server that dies is started again, and its findings come back"() {
    const document = await open("metric.py");
    await findings(document, "TL301", "TL301");
    const servers = () => {
      const all = execFileSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
      return all.split("\n").filter((line) => /tensorlint.* server/.test(line)).map((line) => Number.parseInt(line, 10));
    };
    const [before] = servers();
    assert.ok(before > 0);
    process.kill(before, "SIGKILL");
    await until("another server", () => servers().some((pid) => pid !== before));
    await replace(document, "error = ", "mistake = ");
    await findings(document, "TL301", "TL301");
    await revert(document);
  },
};
