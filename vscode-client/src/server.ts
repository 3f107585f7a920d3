/** The running server: one at a time, restarted when what should run has changed. */
import * as vscode from "vscode";
import { DidChangeConfigurationNotification, State, type LanguageClient } from "vscode-languageclient/node";
import { makeClient, type Surroundings } from "./client";
import { readSettings, SECTION } from "./configuration";
import { lookAround } from "./environment";
import { providers } from "./providers";
import { describe, resolve, same, summarize, type Resolution } from "./resolve";

export class Server {
  private client: LanguageClient | undefined;
  private current: Resolution | undefined;
  private requested: { force: boolean } | undefined;
  private working: Promise<void> | undefined;
  private told: string | undefined;

  constructor(private readonly around: Surroundings) {}

  /** Starts what should run now. `force`: even if it is what runs already. Requests that come meanwhile become one. */
  restart(force: boolean): Promise<void> {
    this.requested = { force: force || (this.requested?.force ?? false) };
    return (this.working ??= this.work());
  }

  get resolution(): Resolution | undefined {
    return this.current;
  }

  get version(): string | undefined {
    return this.client?.initializeResult?.serverInfo?.version;
  }

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false;
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.around.log.warn(`the server did not end properly: ${String(error)}`);
    }
  }

  private async work(): Promise<void> {
    while (this.requested !== undefined) {
      const { force } = this.requested;
      this.requested = undefined;
      try {
        await this.start(force);
      } catch (error) {
        this.around.log.error(String(error));
        this.around.status.failed(String(error));
      }
    }
    this.working = undefined;
  }

  private async start(force: boolean): Promise<void> {
    const { log, status } = this.around;
    const trusted = vscode.workspace.isTrusted;
    const settings = readSettings(vscode.workspace.getConfiguration(SECTION));
    const environment = await lookAround(settings, trusted, await providers(log), this.around.cwd, log);
    const resolution = resolve(settings, environment, trusted);
    if (!force && same(resolution, this.current)) {
      await this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null }); // it asks again: another environment may be selected
      return;
    }
    await this.stop();
    this.current = resolution;
    if (resolution.kind === "none") {
      log.warn(`no server: ${resolution.reason}`);
      status.missing(summarize(resolution));
      if (trusted) {
        this.tell(resolution.reason);
      }
      return;
    }
    log.info(`server: ${describe(resolution)}`);
    const origin = summarize(resolution);
    status.starting(origin);
    const client = makeClient(resolution, this.around);
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) {
        return; // it was stopped here, and another may run already
      }
      if (newState === State.Running) {
        log.info(`tensorlint ${this.version ?? "of an unknown version"} runs`);
        status.running(this.version ?? "", origin);
      } else if (newState === State.Stopped) {
        status.failed("the server has stopped");
      }
    });
    await client.start();
  }

  /** Each reason is told once: a status that nobody looks at would leave people without findings and without a hint. */
  private tell(reason: string): void {
    if (this.told === reason) {
      return;
    }
    this.told = reason;
    const settings = "Open Settings";
    void vscode.window.showWarningMessage(`tensorlint has no server to start: ${reason}.`, settings).then((chosen) => {
      if (chosen === settings) {
        void vscode.commands.executeCommand("workbench.action.openSettings", "@ext:tensorlint.tensorlint");
      }
    });
  }
}
