/** What a record is called in a menu or when it is moved: its first words. */
const inMenu = 40;

export function called(text: string, longest = inMenu): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest);
  return `${line.slice(0, end > 0 ? end : longest)} …`;
}
