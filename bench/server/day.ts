export async function benchDay(_: string) {
  return true;
}
