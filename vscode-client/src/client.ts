/** The language client for one server: what it is sent, and what is made of what it answers. */
import * as vscode from "vscode";
import { LanguageClient, LogMessageNotification, MessageType, type LanguageClientOptions, type StaticFeature } from "vscode-languageclient/node";
import { SECTION, settingsThatAreSet } from "./configuration";
import { SERVER_COMMAND, type Explain } from "./explain";
import { serverVariables, type Resolution } from "./resolve";
import type { Status } from "./status";
import { findingsGoWithTheirTab } from "./tabs";
import type { Trace } from "./trace";

/** What all servers of a session share. */
export interface Surroundings {
  /** A folder of the server's own to start in, which is not the workspace. */
  readonly cwd: string;
  readonly log: vscode.LogOutputChannel;
  readonly output: vscode.LogOutputChannel;
  readonly trace: Trace;
  readonly status: Status;
  readonly explain: Explain;
  /** The names of the settings that the server is sent. */
  readonly keys: readonly string[];
  /** The interpreter that is selected for a folder, where a Python extension knows one. */
  readonly selected: (folder: vscode.Uri | undefined) => Promise<string | undefined>;
}

/** Tells the server that its pages are shown here, so that it need not show them itself. */
const SHOWS_PAGES: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), tensorlint: { pages: true } };
  },
  initialize: () => undefined,
  getState: () => ({ kind: "static" }),
  clear: () => undefined,
};

export function makeClient(resolution: Resolution & { kind: "run" }, around: Surroundings): LanguageClient {
  const { command, args } = resolution;
  const options = { cwd: around.cwd, env: serverVariables(process.env) };
  const client = new LanguageClient("tensorlint", "tensorlint", { command, args: [...args], options }, clientOptions(around));
  client.registerFeature(SHOWS_PAGES);
  client.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type === MessageType.Error) {
      around.output.error(message);
      around.status.degraded(client.initializeResult?.serverInfo?.version ?? "");
    } else if (type === MessageType.Warning) {
      around.output.warn(message);
    } else {
      around.output.info(message);
    }
  });
  return client;
}

function clientOptions({ output, trace, status, explain, keys, selected }: Surroundings): LanguageClientOptions {
  const settingsFor = (resource?: vscode.Uri): Record<string, unknown> =>
    settingsThatAreSet(vscode.workspace.getConfiguration(SECTION, resource), keys);
  // Where packages of one's own are found; it is no setting, so a project's own word on it holds.
  const withSelected = async (scope: string | undefined): Promise<Record<string, unknown>> => {
    const folder = scope === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(scope);
    const python = await selected(folder);
    return { ...settingsFor(scope === undefined ? undefined : folder), ...(python === undefined ? {} : { selectedEnvironment: python }) };
  };
  return {
    documentSelector: [
      { scheme: "file", language: "python" },
      { scheme: "untitled", language: "python" },
      { scheme: "vscode-notebook-cell", language: "python" },
    ],
    outputChannel: output,
    traceOutputChannel: trace,
    initializationOptions: () => ({ settings: settingsFor() }),
    middleware: {
      ...findingsGoWithTheirTab(),
      workspace: {
        configuration: ({ items }) => Promise.all(items.map(({ scopeUri }) => withSelected(scopeUri))),
      },
      executeCommand: async (command, args: unknown[], next) => {
        const answer: unknown = await next(command, args);
        if (command === SERVER_COMMAND) {
          await explain.show(args[0], answer);
        }
        return answer;
      },
      handleWorkDoneProgress: (token, params, next) => {
        status.progress(token, params.kind);
        next(token, params);
      },
    },
  };
}
