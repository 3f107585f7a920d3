/** The status item in the language menu of Python files: which server runs, and whether it is busy. */
import * as vscode from "vscode";

export class Status implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem("tensorlint.status", [
    { language: "python" },
    { notebookType: "jupyter-notebook" },
  ]);
  private readonly working = new Set<string | number>();
  private isStarting = false;

  constructor() {
    this.item.name = "tensorlint";
  }

  starting(server: string): void {
    this.working.clear();
    this.isStarting = true;
    this.show("tensorlint is starting", server, vscode.LanguageStatusSeverity.Information);
  }

  running(version: string, server: string): void {
    this.isStarting = false;
    this.show(`tensorlint ${version}`.trim(), server, vscode.LanguageStatusSeverity.Information);
  }

  /** It runs, but something inside has failed; other findings are not affected. */
  degraded(version: string): void {
    this.show(`tensorlint ${version}`.trim(), "an internal error, see the server's log", vscode.LanguageStatusSeverity.Warning, {
      command: "tensorlint.showServerLog",
      title: "Show server log",
    });
  }

  missing(reason: string): void {
    this.ended();
    this.show("tensorlint is off", reason, vscode.LanguageStatusSeverity.Warning);
  }

  failed(reason: string): void {
    this.ended();
    this.show("tensorlint has failed", reason, vscode.LanguageStatusSeverity.Error);
  }

  /** The server says that long work begins or ends. */
  progress(token: string | number, kind: "begin" | "report" | "end"): void {
    if (kind === "begin") {
      this.working.add(token);
    } else if (kind === "end") {
      this.working.delete(token);
    }
    this.item.busy = this.isBusy;
  }

  dispose(): void {
    this.item.dispose();
  }

  private get isBusy(): boolean {
    return this.isStarting || this.working.size > 0;
  }

  private ended(): void {
    this.isStarting = false;
    this.working.clear();
  }

  private show(
    text: string,
    detail: string,
    severity: vscode.LanguageStatusSeverity,
    command: vscode.Command = { command: "tensorlint.showLog", title: "Show log" },
  ): void {
    Object.assign(this.item, { text, detail, severity, command, busy: this.isBusy });
  }
}
