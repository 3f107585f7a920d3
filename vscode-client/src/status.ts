/** The status item in the language menu of Python files. */
import * as vscode from "vscode";

export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem("tensorlint.status", [
    { language: "python" },
    { notebookType: "jupyter-notebook" },
  ]);

  constructor() {
    this.item.name = "tensorlint";
    this.item.command = { command: "tensorlint.showLog", title: "Show log" };
  }

  starting(server: string): void {
    this.show("tensorlint is starting", server, vscode.LanguageStatusSeverity.Information, true);
  }

  running(version: string, server: string): void {
    this.show(`tensorlint ${version}`.trim(), server, vscode.LanguageStatusSeverity.Information, false);
  }

  missing(reason: string): void {
    this.show("tensorlint is off", reason, vscode.LanguageStatusSeverity.Warning, false);
  }

  failed(reason: string): void {
    this.show("tensorlint has failed", reason, vscode.LanguageStatusSeverity.Error, false);
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(text: string, detail: string, severity: vscode.LanguageStatusSeverity, busy: boolean): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = severity;
    this.item.busy = busy;
  }
}
