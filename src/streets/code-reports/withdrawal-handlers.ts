import { codeReports } from "../reports/tables.ts";
import { asking, withdrawing } from "../reports/withdrawing.ts";
import { filedCodeOf } from "./place.ts";

/** Withdrawing a report of a code, or its contact (`../reports/withdrawing.ts`). */
export const codeWithdrawalForm = asking(filedCodeOf);
export const sendCodeWithdrawal = withdrawing(codeReports, filedCodeOf);
