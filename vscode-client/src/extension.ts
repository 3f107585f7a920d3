/** Wires the client: channels, commands, the server and what makes it restart. */
import * as vscode from "vscode";
import { onEnvironmentChange } from "./environments";
import { describe } from "./resolve";
import { Server } from "./server";
import { Status } from "./status";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("tensorlint", { log: true });
  const status = new Status();
  const running = new Server(context.globalStorageUri, log, status);
  server = running;
  context.subscriptions.push(log, status, running);
  const command = (name: string, run: () => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(`tensorlint.${name}`, run));
  };
  command("restart", () => running.restart(true));
  command("showLog", () => {
    log.show();
  });
  command("showServerLog", () => {
    running.showLog();
  });
  command("debugInformation", () => showDebugInformation(context, running));
  command("fixAll", async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) {
      await running.fixAll(editor);
    }
  });
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      const names = ["tensorlint.path", "tensorlint.interpreter", "tensorlint.importStrategy"];
      if (names.some((name) => event.affectsConfiguration(name))) {
        void running.restart(false);
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void running.restart(false);
    }),
  );
  await running.restart(true);
  context.subscriptions.push(...(await onEnvironmentChange(() => void running.restart(false))));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function showDebugInformation(context: vscode.ExtensionContext, running: Server): Promise<void> {
  const { resolution } = running;
  const manifest = context.extension.packageJSON as { version: string };
  const content = [
    `client ${manifest.version}`,
    `server ${running.version ?? "not running"}`,
    `started as ${resolution === undefined ? "nothing yet" : describe(resolution)}`,
    `trusted workspace: ${String(vscode.workspace.isTrusted)}`,
    `VS Code ${vscode.version}, ${process.platform} ${process.arch}`,
    JSON.stringify(vscode.workspace.getConfiguration("tensorlint"), null, 2),
  ].join("\n");
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: "plaintext" }));
}
