/** The channel for the conversation with the server: made when the first line comes, which the setting `trace.server` decides. */
import * as vscode from "vscode";

export class Trace implements vscode.LogOutputChannel {
  readonly name = "tensorlint Trace";
  private channel: vscode.OutputChannel | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.LogLevel>();
  private readonly listening = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("tensorlint.trace.server")) {
      this.changed.fire(this.logLevel);
    }
  });
  readonly onDidChangeLogLevel = this.changed.event;

  /** The language client traces while this says `Trace`; so the setting alone is enough to see something. */
  get logLevel(): vscode.LogLevel {
    const wanted = vscode.workspace.getConfiguration("tensorlint").get<string>("trace.server", "off");
    return wanted === "off" ? vscode.LogLevel.Off : vscode.LogLevel.Trace;
  }

  trace(message: string): void {
    if (this.logLevel === vscode.LogLevel.Trace) {
      this.appendLine(`${new Date().toISOString()} ${message}`);
    }
  }

  debug(message: string): void {
    this.trace(message);
  }

  info(message: string): void {
    this.trace(message);
  }

  warn(message: string): void {
    this.trace(message);
  }

  error(error: string | Error): void {
    this.trace(String(error));
  }

  append(value: string): void {
    this.opened().append(value);
  }

  appendLine(value: string): void {
    this.opened().appendLine(value);
  }

  replace(value: string): void {
    this.opened().replace(value);
  }

  clear(): void {
    this.channel?.clear();
  }

  show(): void {
    this.opened().show(true);
  }

  hide(): void {
    this.channel?.hide();
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
    this.channel?.dispose();
  }

  private opened(): vscode.OutputChannel {
    return (this.channel ??= vscode.window.createOutputChannel(this.name));
  }
}
