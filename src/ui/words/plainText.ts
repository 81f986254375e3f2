/** Issues quote code as Markdown does, for a terminal and a list; beside a field the marks would only be noise. */
export function plainText(message: string): string {
  return message.replaceAll('`', '');
}
