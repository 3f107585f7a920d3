/** The settings: those that choose the server, and those that it is sent. */
import type * as vscode from "vscode";
import type { Settings } from "./resolve";

export const SECTION = "tensorlint";

/** Settings that only the client reads. */
export const CLIENT_KEYS = ["path", "interpreter", "importStrategy", "trace.server"] as const;

/** What we use of VS Code's configuration, so that tests can give their own. */
export type Reader = Pick<vscode.WorkspaceConfiguration, "get" | "inspect">;

export function readSettings(configuration: Reader): Settings {
  return {
    path: program(configuration.get("path")),
    interpreter: program(configuration.get("interpreter")),
    importStrategy: configuration.get<Settings["importStrategy"]>("importStrategy") ?? "fromEnvironment",
  };
}

/** A program, which some write as a list of one, as other extensions want it. */
function program(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.trim() : "";
}

/** The names of the server's settings, from the manifest where they are generated. */
export function serverKeys(manifest: unknown): string[] {
  const { contributes } = manifest as { contributes: { configuration: { properties: Record<string, unknown> } } };
  const own = new Set<string>(CLIENT_KEYS);
  return Object.keys(contributes.configuration.properties)
    .map((name) => name.slice(SECTION.length + 1))
    .filter((name) => !own.has(name));
}

/** Only what somebody has set: a default sent along would win over the project's own `pyproject.toml`. */
export function settingsThatAreSet(configuration: Reader, keys: readonly string[]): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  for (const key of keys) {
    const found = configuration.inspect(key);
    const values = [
      found?.globalValue,
      found?.workspaceValue,
      found?.workspaceFolderValue,
      found?.globalLanguageValue,
      found?.workspaceLanguageValue,
      found?.workspaceFolderLanguageValue,
    ];
    if (values.some((value) => value !== undefined)) {
      set[key] = configuration.get(key);
    }
  }
  return set;
}
