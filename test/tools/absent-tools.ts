import { spawnSync } from 'node:child_process'

export type SystemTool =
  | '7z'
  | 'pdftotext'
  | 'pdfinfo'
  | 'pdffonts'
  | 'soffice'
  | 'lowriter'
  | 'unzip'
  | 'apache2'
  | 'rclone'
  | 'curl'

/** Those of the tools that are not installed on this machine. */
export function absentOf(tools: readonly SystemTool[]): readonly SystemTool[] {
  return tools.filter((tool) => spawnSync('which', [tool], { stdio: 'ignore' }).status !== 0)
}
