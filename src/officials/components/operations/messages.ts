import { plural } from "../../../web/format.ts";
import { inBothLanguages } from "../../../web/in-both-languages.ts";

/** What is wrong with the running of the city, in words, and what to do. */
export const messages = inBothLanguages({
  title: { vi: "Vận hành hệ thống", en: "Running of the system" },
  countsLate: {
    vi: (since: string, scans: string) =>
      `Số lượt quét chưa vào cơ sở dữ liệu: số mới nhất là của giờ ${since}, còn ${scans} lượt đang chờ ở bộ đếm. Không lượt nào bị mất. Nếu vài giờ nữa vẫn như vậy, người vận hành cần xem tình trạng của D1.`,
    en: (since: string, scans: string) =>
      `Counts do not reach the database: the newest is of ${since}, and ${plural(scans, "scan waits", "scans wait")} in the tallies. None is lost. If this goes on for hours, whoever runs the system should look at D1's status.`,
  },
  noneYet: { vi: "(chưa có)", en: "(none yet)" },
  talliesSilent: {
    vi: "Bộ đếm lượt quét không trả lời, nên chưa biết còn bao nhiêu lượt đang chờ. Nếu vài giờ nữa vẫn như vậy, người vận hành cần xem tình trạng của Durable Objects.",
    en: "The tallies do not answer, so that it is not known how many scans wait. If this goes on for hours, whoever runs the system should look at the status of Durable Objects.",
  },
  scansWaiting: {
    vi: (at: string) =>
      `Lúc ${at}, một bộ đếm không trả lời và một số lượt quét phải chờ. Hệ thống tự gửi lại những lượt này; lượt nào chưa gửi được khi máy chủ dừng thì mất.`,
    en: (at: string) =>
      `At ${at} a tally did not answer, and some scans had to wait. They are sent again by themselves; those that had not been sent when their server ended are lost.`,
  },
  jobFailed: {
    vi: (job: string, at: string) =>
      `Việc ban đêm "${job}" bị lỗi lúc ${at}. Hệ thống sẽ làm lại vào lần sau; nếu đêm sau vẫn lỗi, người vận hành cần xem nhật ký (nightly-job-failed).`,
    en: (job: string, at: string) =>
      `The night's job "${job}" failed at ${at}. It is done again the next time; if it fails the next night too, whoever runs the system should look into the log (nightly-job-failed).`,
  },
  jobLate: {
    vi: (job: string, at: string) =>
      `Việc ban đêm "${job}" không chạy đêm qua, lần cuối hoàn thành lúc ${at}. Người vận hành cần xem lịch chạy (Cron Triggers) của Worker.`,
    en: (job: string, at: string) =>
      `The night's job "${job}" did not run last night; it was last done at ${at}. Whoever runs the system should look at the Worker's Cron Triggers.`,
  },
  nightNotFinished: {
    vi: (judged: string, due: string) =>
      `Việc đánh giá biển đêm qua chưa xong: mới đánh giá đến hết ngày ${judged}, lẽ ra phải đến hết ngày ${due}. Có thể làm tiếp bằng nút ở trang "Số liệu".`,
    en: (judged: string, due: string) =>
      `Last night's judging of signs was not finished: they are judged to the end of ${judged}, and should be to the end of ${due}. The button under "Data health" does the rest.`,
  },
  spareCopyOld: {
    vi: (at: string) =>
      `Bản sao dự phòng của danh mục biển, dùng khi cơ sở dữ liệu không trả lời, được làm mới lần cuối lúc ${at}. Lượt quét tiếp theo sẽ làm mới bản sao này; nếu biển vẫn được quét mà bản sao vẫn cũ, người vận hành cần xem nhật ký (spare-copy-not-renewed).`,
    en: (at: string) =>
      `The spare copy of the signs' directory, for when the database does not answer, was last renewed at ${at}. The next scan renews it; if signs are scanned and it stays old, whoever runs the system should look into the log (spare-copy-not-renewed).`,
  },
  jobs: {
    "tidy-counts": { vi: "cộng số lượt quét theo ngày", en: "sum the counts by day" },
    "tidy-reports": {
      vi: "xóa liên hệ và nội dung phản ánh đã hết hạn lưu",
      en: "delete what has been kept of reports for its time",
    },
    "tidy-change-sets": {
      vi: "xóa thay đổi soạn dở đã quá hạn",
      en: "delete drafts of changes that are too old",
    },
    "judge-signs": { vi: "đánh giá biển", en: "judge the signs" },
  },
});
