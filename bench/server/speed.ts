export async function benchSpeed(..._: unknown[]) {}
