/** What to put into a report of a defect. */
import * as vscode from "vscode";
import { SECTION, settingsThatAreSet } from "./configuration";
import { describe } from "./resolve";
import type { Server } from "./server";

export async function showInformation(context: vscode.ExtensionContext, server: Server, keys: readonly string[]): Promise<void> {
  const { resolution } = server;
  const { version } = context.extension.packageJSON as { version: string };
  const extensions = ["ms-python.vscode-python-envs", "ms-python.python"].map((id) => {
    const found = vscode.extensions.getExtension(id)?.packageJSON as { version: string } | undefined;
    return `${id} ${found?.version ?? "is not installed"}`;
  });
  const content = [
    `client ${version}`,
    `server ${server.version ?? "does not run"}`,
    `started as ${resolution === undefined ? "nothing yet" : describe(resolution)}`,
    `the workspace is ${vscode.workspace.isTrusted ? "trusted" : "not trusted"}`,
    `VS Code ${vscode.version} on ${process.platform} ${process.arch}`,
    ...extensions,
    `settings ${JSON.stringify(settingsThatAreSet(vscode.workspace.getConfiguration(SECTION), keys), null, 2)}`,
  ].join("\n");
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: "plaintext" }));
}
