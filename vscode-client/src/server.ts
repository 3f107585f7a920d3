/** The running server: one at a time, restarted when what should run has changed. */
import { mkdirSync } from "node:fs";
import * as vscode from "vscode";
import { LanguageClient, State, type LanguageClientOptions, type ServerOptions } from "vscode-languageclient/node";
import { findEnvironment } from "./environments";
import { describe, resolve, same, type Resolution, type Settings } from "./resolve";
import type { Status } from "./status";

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private current: Resolution | undefined;
  private pending: Promise<void> = Promise.resolve();
  private readonly output = vscode.window.createOutputChannel("tensorlint Server", { log: true });
  private readonly cwd: string;

  constructor(
    storage: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {
    this.cwd = storage.fsPath;
    mkdirSync(this.cwd, { recursive: true });
  }

  /** Starts what should run now. `force`: even if it is what runs already. Requests queue up behind one another. */
  restart(force: boolean): Promise<void> {
    this.pending = this.pending.then(() => this.start(force)).catch((error: unknown) => {
      this.log.error(String(error));
      this.status.failed(String(error));
    });
    return this.pending;
  }

  showLog(): void {
    this.output.show();
  }

  get resolution(): Resolution | undefined {
    return this.current;
  }

  get version(): string | undefined {
    return this.client?.initializeResult?.serverInfo?.version;
  }

  async fixAll(editor: vscode.TextEditor): Promise<void> {
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.tensorlint", apply: "first" });
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client !== undefined) {
      await client.dispose();
    }
  }

  dispose(): void {
    void this.stop();
    this.output.dispose();
  }

  private async start(force: boolean): Promise<void> {
    const trusted = vscode.workspace.isTrusted;
    const resolution = resolve(readSettings(), await findEnvironment(trusted, this.cwd), trusted);
    if (!force && same(resolution, this.current)) {
      return;
    }
    await this.stop();
    this.current = resolution;
    this.log.info(`server: ${describe(resolution)}`);
    if (resolution.kind === "none") {
      this.status.missing(resolution.reason);
      return;
    }
    this.status.starting(describe(resolution));
    const client = new LanguageClient("tensorlint", "tensorlint", this.serverOptions(resolution), this.clientOptions());
    this.client = client;
    client.onDidChangeState((event) => {
      if (event.newState === State.Running) {
        this.status.running(this.version ?? "", describe(resolution));
      } else if (event.newState === State.Stopped && this.client === client) {
        this.status.failed("the server has stopped");
      }
    });
    await client.start();
  }

  private serverOptions(resolution: Resolution & { kind: "run" }): ServerOptions {
    return { command: resolution.command, args: [...resolution.args], options: { cwd: this.cwd } };
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [
        { scheme: "file", language: "python" },
        { scheme: "untitled", language: "python" },
        { notebook: "*", language: "python" },
      ],
      outputChannel: this.output,
      initializationOptions: { settings: vscode.workspace.getConfiguration("tensorlint") },
    };
  }
}

function readSettings(): Settings {
  const configuration = vscode.workspace.getConfiguration("tensorlint");
  return {
    path: configuration.get<string | null>("path") ?? "",
    interpreter: first(configuration.get<string | string[] | null>("interpreter")),
    importStrategy: configuration.get("importStrategy", "fromEnvironment"),
  };
}

/** A program that may be written alone or as a list of one. */
function first(value: string | string[] | null | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
