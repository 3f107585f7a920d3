// The part of the Python extension's interface that clients use, with a command to select another interpreter.
const vscode = require("vscode");

exports.activate = (context) => {
  let selected = process.env.SELECTED;
  const changed = new vscode.EventEmitter();
  context.subscriptions.push(
    changed,
    vscode.commands.registerCommand("python.select", (interpreter) => {
      selected = interpreter;
      changed.fire({ path: selected });
    }),
  );
  return {
    environments: {
      getActiveEnvironmentPath: () => ({ path: selected }),
      resolveEnvironment: async ({ path }) => ({ executable: { uri: vscode.Uri.file(path) } }),
      onDidChangeActiveEnvironmentPath: changed.event,
    },
  };
};
