import type { CityCurve } from "./exposure.ts";
import type { Survey } from "./survey.ts";

/** A survey as JSON, for the next request that works on it: about 8 kB. */
export const packSurvey = (survey: Survey): string =>
  JSON.stringify({ ...survey, first: pack(survey.first), curve: pack(survey.curve) });

/** A survey from the JSON that `packSurvey` made. */
export function unpackSurvey(json: string): Survey {
  const survey = JSON.parse(json) as Omit<Survey, "first" | "curve"> & {
    first: PackedCurve;
    curve: PackedCurve;
  };
  return { ...survey, first: unpack(survey.first), curve: unpack(survey.curve) };
}

type PackedCurve = { scans: number[]; weights: number[] };

const pack = ({ scans, weights }: CityCurve): PackedCurve => ({
  scans: [...scans],
  weights: [...weights],
});

const unpack = ({ scans, weights }: PackedCurve): CityCurve => ({
  scans: Float64Array.from(scans),
  weights: Float64Array.from(weights),
});
