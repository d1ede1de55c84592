import { codeReports } from "../reports/tables.ts";
import { asking, withdrawing } from "../reports/withdrawing.ts";
import { filedCodeOf } from "./place.ts";

/** Withdrawing a report of a code, or its contact (`../reports/withdrawing.ts`). */
export const withdrawalForm = asking(filedCodeOf);
export const sendWithdrawal = withdrawing(codeReports, filedCodeOf);
