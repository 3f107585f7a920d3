/** Explains rules: the server has the pages, here they are shown beside the code. */
import * as vscode from "vscode";

const SCHEME = "tensorlint-rule";
/** The server's own command; the language client registers it while the server runs. */
export const SERVER_COMMAND = "tensorlint.explainRule";

export class Explain implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.path) ?? "";
  }

  /** Shows what the server answered to its command: a page, or nothing where it opened the documentation itself. */
  async show(code: unknown, answer: unknown): Promise<void> {
    if (typeof code !== "string" || typeof answer !== "string") {
      return;
    }
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
    this.pages.set(uri.path, `# ${code}\n\n${answer.trim()}\n`);
    this.changed.fire(uri);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }

  /** The command of the palette: the rule of the finding at the cursor, or one that is asked for. */
  async ask(): Promise<void> {
    const [code, address] = ruleAtCursor() ?? [await askForCode(), ""];
    if (code !== undefined) {
      await vscode.commands.executeCommand(SERVER_COMMAND, code, address);
    }
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function ruleAtCursor(): [string, string] | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return undefined;
  }
  const found = vscode.languages
    .getDiagnostics(editor.document.uri)
    .find((each) => each.source === "tensorlint" && each.range.intersection(editor.selection) !== undefined);
  if (found?.code === undefined) {
    return undefined;
  }
  return typeof found.code === "object" ? [String(found.code.value), found.code.target.toString()] : [String(found.code), ""];
}

async function askForCode(): Promise<string | undefined> {
  const written = await vscode.window.showInputBox({ title: "Explain a rule of tensorlint", prompt: "The rule's code", placeHolder: "TL301" });
  const code = written?.trim().toUpperCase();
  return code === "" ? undefined : code;
}
