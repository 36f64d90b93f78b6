/** Google's colour (0 to 1 a channel) for `RRGGBB`. */
export function rgb(hex: string): { red: number; green: number; blue: number } {
  const channel = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return { red: channel(0), green: channel(2), blue: channel(4) };
}
