import { program } from "../../src/cli/program.ts";
import type { World } from "../../src/cli/world.ts";

const quiet = { write: () => {}, columns: 100 };

/** The `--help` of the program and of each command. */
export function helpPages(): string {
  const root = program({ stdout: quiet, stderr: quiet, version: "" } as unknown as World, () => {});
  const pages = [root, ...root.commands].map((command) => {
    const name = command === root ? "cloud-audit" : `cloud-audit ${command.name()}`;
    let text = "";
    command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 }).outputHelp();
    return `## ${name}\n\n\`\`\`text\n${text.trim()}\n\`\`\``;
  });
  return `# Command line\n\n${pages.join("\n\n")}\n`;
}
