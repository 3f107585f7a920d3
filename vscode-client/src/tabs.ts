/**
 * Findings go with their tab. VS Code keeps a document open long after its tab was closed, and of such a document the language client leaves the last
 * findings in place: it believes what it is told of the workspace alone. So it is told that there are none.
 */
import * as vscode from "vscode";
import { vsdiag, type DiagnosticProviderMiddleware } from "vscode-languageclient/node";
import { SECTION } from "./configuration";

export function findingsGoWithTheirTab(): DiagnosticProviderMiddleware {
  let report: vsdiag.ResultReporter | undefined;
  return {
    provideWorkspaceDiagnostics: (known, token, reporter, next) => {
      report = reporter;
      return next(known, token, reporter);
    },
    provideDiagnostics: (document, previous, token, next) => {
      const uri = document instanceof vscode.Uri ? document : document.uri;
      const everywhere = vscode.workspace.getConfiguration(SECTION, uri).get("diagnosticMode") === "workspace";
      if (everywhere || isShown(uri)) {
        return next(document, previous, token);
      }
      const nothing = { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [], uri, version: null } as const;
      setTimeout(() => report?.({ items: [{ ...nothing, items: [] }] }), 0); // once the client no longer counts it as asked for
      return { kind: nothing.kind, items: [] };
    },
  };
}

/** Whether a tab shows a document (the list of visible editors lags behind a tab that is closed). Cells are left to their notebook. */
function isShown(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  if (uri.scheme === "vscode-notebook-cell") {
    return true;
  }
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .some(({ input }) =>
      input instanceof vscode.TabInputText
        ? input.uri.toString() === wanted
        : input instanceof vscode.TabInputTextDiff && [input.original, input.modified].some((each) => each.toString() === wanted),
    );
}
