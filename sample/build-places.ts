import type { SamplePlace, SampleSign } from "./city.ts";

/** Made up, and called so; one of each kind. */
const places = [
  ["office", "Trụ sở phường mẫu (minh họa)", "ly-bon", "https://dichvucong.bienpho.example/"],
  ["school", "Trường tiểu học mẫu (minh họa)", "le-quy-don", null],
  ["clinic", "Trạm y tế mẫu (minh họa)", "tran-hung-dao", null],
  ["market", "Chợ mẫu (minh họa)", "le-loi", null],
  ["heritage", "Di tích mẫu (minh họa)", "hai-ba-trung", null],
] as const;

/** Places on streets of the sample city, each near the first sign of its street. */
export function buildPlaces(
  streets: readonly { id: number; slug: string }[],
  signs: readonly SampleSign[],
): SamplePlace[] {
  return places.map(([kind, name, slug, link]) => {
    const street = streets.find((one) => one.slug === slug);
    if (!street) throw new Error(`There is no street ${slug}.`);
    const near = signs.find(({ streetId }) => streetId === street.id);
    return { kind, name, streetId: street.id, nearCode: near?.code ?? null, link };
  });
}
