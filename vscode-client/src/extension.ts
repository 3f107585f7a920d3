/** Wires the client: channels, commands, the server and what makes it restart. */
import { mkdirSync } from "node:fs";
import * as vscode from "vscode";
import { CLIENT_KEYS, serverKeys } from "./configuration";
import { Explain } from "./explain";
import { firstSelected } from "./facades";
import { showInformation } from "./information";
import { providers } from "./providers";
import { Server } from "./server";
import { Status } from "./status";
import { Trace } from "./trace";

/** Settings of which another value may mean another server. */
const CHOOSING = CLIENT_KEYS.filter((key) => key !== "trace.server").map((key) => `tensorlint.${key}`);

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("tensorlint", { log: true });
  const output = vscode.window.createOutputChannel("tensorlint Server", { log: true });
  const trace = new Trace();
  const status = new Status();
  const explain = new Explain();
  const keys = serverKeys(context.extension.packageJSON);
  const selected = async (folder: vscode.Uri | undefined): Promise<string | undefined> =>
    vscode.workspace.isTrusted ? await firstSelected(await providers(log), folder, log) : undefined;
  const cwd = context.globalStorageUri.fsPath;
  mkdirSync(cwd, { recursive: true });
  const running = (server = new Server({ cwd, log, output, trace, status, explain, keys, selected }));

  const command = (name: string, run: () => unknown): vscode.Disposable => vscode.commands.registerCommand(`tensorlint.${name}`, run);
  const whileRunning = (run: () => Promise<void>) => async (): Promise<void> => {
    if (running.isRunning) {
      await run();
    } else {
      void vscode.window.showWarningMessage("The tensorlint server does not run. Its status in the language menu says why.");
    }
  };
  context.subscriptions.push(
    log,
    output,
    trace,
    status,
    explain,
    command("restart", () => running.restart(true)),
    command("showLog", () => {
      log.show();
    }),
    command("showServerLog", () => {
      output.show();
    }),
    command("debugInformation", () => showInformation(context, running, keys)),
    command("explain", whileRunning(() => explain.ask())),
    command("fixAll", whileRunning(fixAll)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (CHOOSING.some((name) => event.affectsConfiguration(name))) {
        void running.restart(false);
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      void running.restart(false);
    }),
  );
  await running.restart(true);
  for (const provider of await providers(log)) {
    context.subscriptions.push(provider.onChange(() => void running.restart(false)));
  }
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function fixAll(): Promise<void> {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  if (notebook === undefined) {
    await vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.tensorlint", apply: "first" });
    return;
  }
  // A notebook may have no cell that is being edited; any of Python answers for all.
  const cell = notebook.getCells().find((each) => each.document.languageId === "python");
  if (cell === undefined) {
    return;
  }
  const [asked, nowhere] = ["vscode.executeCodeActionProvider", new vscode.Range(0, 0, 0, 0)];
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(asked, cell.document.uri, nowhere, "notebook.source.fixAll.tensorlint", 1);
  const edit = actions[0]?.edit;
  if (edit !== undefined) {
    await vscode.workspace.applyEdit(edit);
  }
}
