/** Who tells the interpreter that is selected in the editor: whichever Python extension is there. None is required. */
import * as vscode from "vscode";
import { ofEnvironments, ofPython, type Provider } from "./facades";

/** The providers that are installed, the most telling first. An extension that fails counts as not installed. */
export async function providers(log: vscode.LogOutputChannel): Promise<Provider[]> {
  const found: Provider[] = [];
  const add = async (id: string, make: (api: never) => Provider): Promise<void> => {
    try {
      const api: unknown = await vscode.extensions.getExtension(id)?.activate();
      if (api !== undefined) {
        found.push(make(api as never)); // what it is was looked up in the other extension, not told by it
      }
    } catch (error) {
      log.warn(`${id} could not be asked for the environment: ${String(error)}`);
    }
  };
  await add("ms-python.vscode-python-envs", ofEnvironments);
  await add("ms-python.python", ofPython);
  return found;
}
