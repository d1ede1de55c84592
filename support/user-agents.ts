/** A phone as people hold it at a sign. */
export const phone = {
  "User-Agent":
    "Mozilla/5.0 (Linux; Android 10; SM-A107F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Accept-Language": "vi-VN,vi;q=0.9",
};
