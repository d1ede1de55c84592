/**
 * Openings of a sign's code as they come, and what must become of each. The strings were taken
 * from the places named, each as it stands there, but for those that say that they are made up.
 */

export type Opening = {
  what: string;
  userAgent: string;
  headers?: Readonly<Record<string, string>>;
  /** As `X-Scan` tells it. */
  scan: string;
  /** Where the string comes from. */
  source: string;
};

/** Real browsers, sampled: the npm package user-agents 2.x (Intoli). */
const sampled = "user-agents (npm)";
/** Recorded from devices: Tests/fixtures and Tests/Parser/Client/fixtures of the detector. */
const matomo = "matomo-org/device-detector, Tests";
/** With a link to each operator's own page: the npm package crawler-user-agents. */
const crawlers = "crawler-user-agents (npm)";
const chromeDocs = "developer.chrome.com/docs/multidevice/user-agent";
/** With another browser's version, or in Vietnamese. */
const altered = `${matomo}, altered`;
/** Without the address that most of them add, by which alone they would be known. */
const shortened =
  "the crawlers of device-detector and of isbot, shortened; Nessus and Qualys made up";
const isbotIssue = (number: number) => `github.com/omrilotan/isbot/issues/${number}`;

const android = (device: string, rest: string) =>
  `Mozilla/5.0 (Linux; Android ${device}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;
/** A desk's browser. */
export const windows =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
const msie = "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1;";
const iphone = (version: string, rest: string, build = "605.1.15") =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/${build} (KHTML, like Gecko) ${rest}`;

/** A page that an app shows in its own window. */
const webView = (device: string, app = "") =>
  android(`${device}; wv`, `Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 ${app}`.trim());
const chromeOn = (device: string, rest = "") =>
  android(device, `Chrome/126.0.0.0 Mobile Safari/537.36 ${rest}`.trim());
const instagramOn = (device: string) =>
  webView(
    `7.0; ${device} Build/NRD90M`,
    `Instagram 53.0.0.13.84 Android (24/7.0; 480dpi; 720x1280; ${device}; ${device}; ${device}; mt6580; vi_VN; 116756948)`,
  );

type Row = [what: string, userAgent: string, source: string];

const people: readonly Row[] = [
  ["Chrome on any Android", android("10; K", "Chrome/152.0.0.0 Mobile Safari/537.36"), sampled],
  [
    "Samsung Internet",
    android("10; K", "SamsungBrowser/30.0 Chrome/143.0.0.0 Mobile Safari/537.36"),
    sampled,
  ],
  [
    "Samsung phone, an app's WebView",
    android(
      "16; SM-A155F Build/BP4A.251205.006; wv",
      "Version/4.0 Chrome/153.0.8010.36 Mobile Safari/537.36",
    ),
    sampled,
  ],
  [
    "vivo phone, an app's WebView",
    android(
      "15; V2302 Build/AP3A.240905.015.A2_NONFCCS; wv",
      "Version/4.0 Chrome/153.0.8010.36 Mobile Safari/537.36",
    ),
    sampled,
  ],
  [
    "Firefox on Android",
    "Mozilla/5.0 (Android 16; Mobile; rv:156.0) Gecko/156.0 Firefox/156.0",
    sampled,
  ],
  [
    "DuckDuckGo on Android",
    android("17", "Version/4.0 Chrome/153.0.0.0 Mobile DuckDuckGo/5 Safari/537.36"),
    sampled,
  ],
  ["Safari on an iPhone", iphone("18_7", "Version/18.7.5 Mobile/15E148 Safari/604.1"), sampled],
  ["Chrome on an iPhone", iphone("18_4", "CriOS/151.0.0.0 Mobile/15E148 Safari/604.1"), sampled],
  ["Firefox on an iPhone", iphone("18_7", "FxiOS/156.1 Mobile/15E148 Safari/604.1"), sampled],
  [
    "Edge on an iPhone",
    iphone("26_6_2", "EdgiOS/153.0.4234.46 Version/26.0 Mobile/15E148 Safari/604.1"),
    sampled,
  ],
  [
    "Google's app on an iPhone",
    iphone("26_5_2", "GSA/439.4.980558000 Mobile/15E148 Safari/604.1"),
    sampled,
  ],
  [
    "Chrome on an old Nexus",
    "Mozilla/5.0 (Linux; Android 4.0.4; Galaxy Nexus Build/IMM76B) AppleWebKit/535.19 (KHTML, like Gecko) Chrome/18.0.1025.133 Mobile Safari/535.19",
    chromeDocs,
  ],
  [
    "an app that adds nothing of its own to the WebView, as MoMo",
    android(
      "5.1.1; Nexus 5 Build/LMY48B; wv",
      "Version/4.0 Chrome/43.0.2357.65 Mobile Safari/537.36",
    ),
    chromeDocs,
  ],
  [
    "Zalo on a Samsung of 2026",
    android(
      "16; SM-A566B Build/BP2A.250605.031.A3;",
      "Version/4.0 Chrome/154.0.8037.57 Mobile Safari/537.36 Zalo android/260901903 ZaloTheme/light ZaloLanguage/vi",
    ),
    "public logs on GitHub",
  ],
  [
    "Zalo on a Xiaomi of 2022",
    android(
      "12; 2201117TG Build/SKQ1.211103.001",
      "Version/4.0 Chrome/109.0.5414.117 Mobile Safari/537.36 Zalo android/12100676 ZaloTheme/dark ZaloLanguage/vi",
    ),
    "public tests on GitHub",
  ],
  [
    "Zalo on a Vsmart of 2019",
    android(
      "10; Active 3 Build/QP1A.190711.020;",
      "Version/4.0 Chrome/99.0.4844.58 Mobile Safari/537.36 Zalo android/12100609 ZaloTheme/light ZaloLanguage/vi",
    ),
    "public logs on GitHub",
  ],
  [
    "Zalo on a realme",
    android(
      "13; RMX3630",
      "Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 Zalo android/12100657 ZaloTheme/light ZaloLanguage/vi",
    ),
    "public tests on GitHub",
  ],
  [
    "Zalo on an iPhone",
    iphone("16_0_2", "Mobile/15E148 Zalo iOS/502 ZaloTheme/light ZaloLanguage/vn"),
    "public code on GitHub",
  ],
  [
    "Cốc Cốc on a phone",
    android("13; SM-G991B", "coc_coc_browser/109.0.0.0 Chrome/123.0.0.0 Mobile Safari/537.36"),
    "public code on GitHub",
  ],
  [
    "Cốc Cốc on a desk",
    "Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/94.0.202 Chrome/88.0.4324.202 Safari/537.36",
    "public code on GitHub",
  ],
  [
    "Messenger on Android",
    android(
      "13; RMX3630 Build/TP1A.220905.001; wv",
      "Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/460.0.0.48.109;]",
    ),
    "public tests on GitHub",
  ],
  [
    "Messenger on an iPhone",
    iphone(
      "17_5",
      "Mobile/15E148 [FBAN/MessengerForiOS;FBAV/461.0.0.26.106;FBBV/596640960;FBDV/iPhone15,2;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5]",
    ),
    "public tests on GitHub",
  ],
  [
    "Facebook on Android",
    android(
      "14; SM-A146U Build/UP1A.231005.007; wv",
      "Version/4.0 Chrome/122.0.6261.88 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/453.0.0.40.107;]",
    ),
    "51degrees.com/blog/importance-webview-detection",
  ],
  [
    "Facebook's app for those who run a page",
    iphone(
      "17_5_1",
      "Mobile/21F90 [FBAN/FBPageAdmin;FBAV/400.0.0.21.108;FBBV/620787505;FBDV/iPhone15,3;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBID/phone;FBLC/en_GB;FBOP/5]",
    ),
    isbotIssue(269),
  ],
  [
    "TikTok on Android",
    android(
      "10; SM-G973F Build/QQ3A.200805.001; wv",
      "Version/4.0 Chrome/85.0.4183.101 Mobile Safari/537.36 trill_2021806060 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/18.6.6 ByteLocale/fr ByteFullLocale/fr Region/FR",
    ),
    isbotIssue(127),
  ],
  [
    "TikTok on an iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 BytedanceWebview/d8a21c musical_ly_32.5.0",
    "public tests on GitHub",
  ],
  [
    "Instagram on an Asus",
    android(
      "6.0.1; ASUS_Z011D Build/MMB29P; wv",
      "Version/4.0 Chrome/67.0.3396.87 Mobile Safari/537.36 Instagram 53.0.0.13.84 Android (23/6.0.1; 480dpi; 1080x1920; asus; ASUS_Z011D; ASUS_Z011; qcom; fr_FR; 116756948)",
    ),
    matomo,
  ],
  [
    "WeChat, which has a scanner of its own",
    "Mozilla/5.0 (Linux; Android 4.4.4; SM-G7509 Build/KTU84P) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/33.0.0.0 Mobile Safari/537.36 MicroMessenger/6.0.2.56_r958800.520 NetType/WIFI",
    matomo,
  ],
  [
    "LinkedIn on a Xiaomi",
    android(
      "10; Redmi Note 8 Pro Build/QP1A.190711.020; wv",
      "Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 [LinkedInApp]",
    ),
    matomo,
  ],
  [
    "Snapchat on an iPhone",
    iphone("13_3_1", "Version/13.0.5 Mobile/15E148 Snapchat/10.77.0.54 (like Safari/604.1)"),
    matomo,
  ],
  [
    "CamScanner's WebView",
    android(
      "13; 2201116SI Build/TKQ1.221114.001; wv",
      "Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 CamScanner/4.5.0.2305051722",
    ),
    isbotIssue(275),
  ],
  [
    "a QR reader's WebView that names itself behind the browser's string",
    android(
      "13; SM-A536E Build/TP1A.220624.014; wv",
      "Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36 QRCodeScanner/1.2",
    ),
    "made up: a WebView that adds its app's name, where isbot's own list sees a scanner of the network",
  ],
  ["another, on an iPhone", iphone("17_5", "Mobile/15E148 QRScanner/3.4"), "the same"],
  ["a reader of bar codes", webView("13; SM-A536E", "Barcode Scanner/2.1"), "the same"],
  ["one that writes its name apart", webView("14; V2302", "QR & Barcode Scan/1.0"), "the same"],
  ["one that is called a bot", iphone("18_1", "Mobile/15E148 QRbot/3.2"), "the same"],
  [
    "a QR reader on an iPad that asks for pages as for a desk",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) QRCodeScanner/4.0",
    "the same",
  ],
  [
    "Google Lens on an iPhone",
    iphone("17_2_1", "GoogleLens/303.0 Mobile/21C66 Safari/604.1 [WebViewInline]"),
    altered,
  ],
  [
    "Facebook on Android in 2026",
    "[FBAN/FB4A;FBAV/567.0.0.40.70;FBBV/1003893689;FBDM/{density=2.0,width=720,height=1600};FBLC/vi_VN;FBRV/0;FBCR/Viettel Telecom;FBMF/OPPO;FBBD/OPPO;FBPN/com.facebook.katana;FBDV/CPH2083;FBSV/16;FBOP/1;FBCA/arm64-v8a:;]",
    "github.com/omrilotan/isbot, fixtures/browsers.yml, altered",
  ],
  [
    "the same on a phone that is called a bot",
    "[FBAN/FB4A;FBAV/567.0.0.40.70;FBLC/vi_VN;FBMF/X Bo;FBPN/com.facebook.katana;FBDV/M bot 54;FBSV/7.0;]",
    "the same",
  ],
  [
    "WeChat on Android, in its process of tools",
    webView(
      "12; LGE-AN10 Build/HONORLGE-AN10",
      "MMWEBID/7223 MicroMessenger/8.0.21.2120(0x2800153B) Process/toolsmp WeChat/arm64 Weixin NetType/5G Language/zh_CN ABI/arm64",
    ),
    altered,
  ],
  [
    "Opera Mini on a feature phone",
    "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/191.293; U; vi) Presto/2.12.423 Version/12.16",
    "ua-parser/uap-core, test_resources, altered",
  ],
  [
    "Opera Mini on Android",
    "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; vi) Presto/2.12.423 Version/12.16",
    "the same",
  ],
  [
    "UC Browser in Vietnamese",
    "UCWEB/2.0 (MIDP-2.0; U; Adr 9; vi; SM-A505F) U2/1.0.0 UCBrowser/11.5.0.1015 U2/1.0.0 Mobile",
    altered,
  ],
  [
    "UC Browser on a Nokia",
    "UCWEB/2.0 (Java; U; MIDP-2.0; vi; nokiac3-00) U2/1.0.0 UCBrowser/9.4.1.377 U2/1.0.0 Mobile UNTRUSTED/1.0",
    altered,
  ],
  [
    "UC Browser on an iPhone, which names nothing else",
    "dv(iPh14,4);pr(UCBrowser/11.3.5.1203);ov(17_3_1);ss(375x812);bt(GJ);pm(0);bv(0);nm(0);im(0);nt(2);",
    matomo,
  ],
  [
    "a feature phone's own browser",
    "SonyEricssonW20/R1x Browser/NetFront/3.5 Profile/MIDP-2.1 Configuration/CLDC-1.1 JavaPlatform/JP-8.5",
    matomo,
  ],
  [
    "an app that writes its name before the browser's",
    `Kik/15.41 (Android 10) ${webView("10; VOG-L29")}`,
    altered,
  ],
  ["a phone called XBot", chromeOn("8.1.0; XBot Junior"), altered],
  ["a phone called bot, in Instagram", instagramOn("M bot 54"), "the form of Instagram's, above"],
  ["a phone called Spider 8", chromeOn("13; Spider 8"), altered],
  ["a phone called Newsday", chromeOn("8.1.0; Newsday_E1"), altered],
  [
    "a phone called Discovery, with its language",
    chromeOn("4.2.2; vi-vn; Discovery2-DG500C Build/JDQ39"),
    altered,
  ],
  ["a phone called Radar", chromeOn("7.0; Superion Radar Deluxe Build/NRD90M"), altered],
  ["a phone whose build is called a bot", chromeOn("4.2.2; it-it; S222 Build/CUBOT"), altered],
  ["a phone called Crawler with a bracket", chromeOn("11; Crawler (4G)"), "made up: as Moto G (4)"],
  [
    "a news app on Android",
    webView("14; SM-A155F", "ZingNews/23.4"),
    "made up: a WebView with its app's name",
  ],
  ["Apple's news app", iphone("16_1", "AppleNews/607 Version/2.0"), altered],
  [
    "Grab, which isbot takes for a grabber",
    webView("14; SM-A155F", "Grab/5.300.0"),
    "made up: the same",
  ],
  [
    "Lazada",
    chromeOn(
      "10; M2006C3LG Build/QP1A.190711.020",
      "AliApp(LA/7.12.0) UCBS/2.11.1.1 TTID/600000@lazada_android_7.12.0 WindVane/8.5.0 720X1449",
    ),
    altered,
  ],
];

const robots: readonly [...Row, reason: string][] = [
  [
    "Facebook's preview",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    crawlers,
    "no-browser",
  ],
  [
    "Meta's preview in a browser's clothes",
    "Mozilla/5.0 (compatible; Meta-ExternalHit/1.1; +http://www.facebook.com/externalhit_uatext.php)",
    crawlers,
    "isbot",
  ],
  ["Twitter's preview", "Twitterbot/1.0", crawlers, "no-browser"],
  ["Telegram's preview", "TelegramBot (like TwitterBot)", crawlers, "no-browser"],
  [
    "Slack's preview",
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    crawlers,
    "no-browser",
  ],
  ["WhatsApp's preview", "WhatsApp/2.19.330 A", crawlers, "no-browser"],
  [
    "Skype's preview",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
    crawlers,
    "isbot",
  ],
  [
    "Discord's preview",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    crawlers,
    "isbot",
  ],
  [
    "LinkedIn's preview",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Jakarta Commons-HttpClient/4.3 +http://www.linkedin.com)",
    crawlers,
    "isbot",
  ],
  [
    "Zalo's own request for a preview",
    "Zalo/205.0 CFNetwork/889.9 Darwin/17.2.0",
    matomo,
    "no-browser",
  ],
  [
    "Google's crawler",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    crawlers,
    "isbot",
  ],
  [
    "Google's crawler as a phone",
    "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.2272.96 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    crawlers,
    "poses-as-phone",
  ],
  ["Google's other crawlers", "GoogleOther", crawlers, "no-browser"],
  [
    "Google's shop crawler, in the phone's own brackets",
    "Mozilla/5.0 (Linux; Android 8.0; Pixel 2 Build/OPD3.170816.012; Storebot-Google/1.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/81.0.4044.138 Mobile Safari/537.36",
    crawlers,
    "poses-as-phone",
  ],
  [
    "a crawler in the place of the phone's model",
    chromeOn("6.0.1; Examplebot/2.1"),
    "made up: a robot that goes where a model is not looked at",
    "poses-as-phone",
  ],
  [
    "a phone of which only an address says that it is none",
    chromeOn("10; K", "Uptime/1.0 (https://uptime.example)"),
    "made up: as device-detector, Tests, has it",
    "poses-as-phone",
  ],
  [
    "Google's inspection tool",
    "Mozilla/5.0 (compatible; Google-InspectionTool/1.0)",
    crawlers,
    "isbot",
  ],
  [
    "Bing's crawler",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/103.0.5060.134 Safari/537.36",
    crawlers,
    "isbot",
  ],
  ["Cốc Cốc's crawler", "coccoc/1.0 (http://help.coccoc.vn/)", crawlers, "no-browser"],
  [
    "Apple's crawler",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_10_1) AppleWebKit/600.2.5 (KHTML, like Gecko) Version/8.0.2 Safari/600.2.5 (Applebot/0.1; +http://www.apple.com/go/applebot)",
    crawlers,
    "isbot",
  ],
  [
    "OpenAI's crawler",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.0; +https://openai.com/gptbot)",
    crawlers,
    "isbot",
  ],
  [
    "ByteDance's crawler",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 11_0 like Mac OS X) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/41.0.4454.1745 Mobile Safari/537.36; Bytespider",
    crawlers,
    "poses-as-phone",
  ],
  [
    "an uptime checker",
    "Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
    crawlers,
    "isbot",
  ],
  ["another", "StatusCake_Uptime_Checker/1.0", crawlers, "no-browser"],
  [
    "a third",
    "Better Uptime Bot Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/74.0.3729.169 Safari/537.36",
    crawlers,
    "isbot",
  ],
  [
    "a measurement of speed",
    "Mozilla/5.0 (Linux; Android 7.0; Moto G (4)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0.4695.0 Mobile Safari/537.36 Chrome-Lighthouse",
    crawlers,
    "poses-as-phone",
  ],
  [
    "a browser without a window",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/74.0.3729.169 Safari/537.36",
    crawlers,
    "isbot",
  ],
  ["curl", "curl/7.29.0", crawlers, "no-browser"],
  ["okhttp", "okhttp/2.7.5", crawlers, "no-browser"],
  ["Python", "python-requests/2.22.0", crawlers, "no-browser"],
  ["Go", "Go-http-client/2.0", crawlers, "no-browser"],
  ["Java", "Apache-HttpClient/4.5.10 (Java/1.8.0_201)", crawlers, "no-browser"],
  ["axios", "axios/0.19.0", crawlers, "no-browser"],
  [
    "Android's own client, as apps ask for data",
    "Dalvik/2.1.0 (Linux; U; Android 6.0.1; MI 4LTE MIUI/V7.3.2.0.MXDCNDD) NewsArticle/5.1.3",
    matomo,
    "no-browser",
  ],
  [
    "MoMo's own requests, not its browser",
    "MoMoPlatform Store/5.10.1.51001 CFNetwork/1.0 Darwin/25.5.0 (iPhone 13 Pro Max iOS/26.5) AgentID/110335164",
    "public code on GitHub",
    "no-browser",
  ],
  [
    "Shopee's own requests",
    "ShopeeVN/2.40.11 CFNetwork/978.0.7 Darwin/18.6.0",
    matomo,
    "no-browser",
  ],
  [
    "Facebook's own request, through Android's client",
    "Dalvik/2.1.0 (Linux; U; Android 13; SM-A536E Build/TP1A.220624.014) [FBAN/FB4A;FBAV/453.0.0.40.107;]",
    "made up: the client of Android with Facebook's fields",
    "no-browser",
  ],
  ["a scanner for weak spots: Nessus", `${msie} Trident/4.0; Nessus)`, shortened, "isbot"],
  ["Qualys", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Qualys WAS", shortened, "isbot"],
  [
    "Expanse",
    "Expanse, a Palo Alto Networks company, searches across the global IPv4 space multiple times per day to identify customers' presences on the Internet.",
    shortened,
    "no-browser",
  ],
  ["zgrab", "Mozilla/5.0 zgrab/0.x", crawlers, "isbot"],
  ["masscan", "Mozilla/5.0 (masscan/1.3)", shortened, "isbot"],
  ["InternetMeasurement", "Mozilla/5.0 (compatible; InternetMeasurement/1.0)", shortened, "isbot"],
  [
    "NetSystemsResearch",
    "NetSystemsResearch studies the availability of various services across the internet.",
    shortened,
    "no-browser",
  ],
  ["l9scan", "Mozilla/5.0 (l9scan/2.0.1)", shortened, "isbot"],
  ["Censys", "Mozilla/5.0 (compatible; CensysInspect/1.1)", shortened, "isbot"],
  ["Nikto", "Mozilla/5.00 (Nikto/2.1.6) (Evasions:None) (Test:Port Check)", shortened, "isbot"],
  ["a scan behind a browser's string", `${windows} CookieHubScan/3.0`, crawlers, "isbot"],
  [
    "a scanner for weak spots that poses as a phone",
    chromeOn("10; K", "PortScanner/1.0"),
    "made up: as those that pose as a desk's browser",
    "poses-as-phone",
  ],
  ["nobody", "", "RFC 9110, 10.1.5: the field may be left out", "no-user-agent"],
  ["spaces alone", "   ", "the same", "no-user-agent"],
];

const chrome = android("10; K", "Chrome/152.0.0.0 Mobile Safari/537.36");
const safari = iphone("18_7", "Version/18.7.5 Mobile/15E148 Safari/604.1");
const speculation = "wicg.github.io/nav-speculation, Sec-Purpose";

/** The same browsers, told apart by what else they send. */
const byHeaders: readonly Opening[] = (
  [
    [
      "Chrome fetches ahead",
      chrome,
      { "Sec-Purpose": "prefetch" },
      "declined; reason=prefetch",
      speculation,
    ],
    [
      "Chrome renders ahead",
      chrome,
      { "Sec-Purpose": "prefetch;prerender" },
      "declined; reason=prefetch",
      speculation,
    ],
    [
      "Chrome fetches ahead through its proxy",
      chrome,
      { "Sec-Purpose": "prefetch;anonymous-client-ip" },
      "declined; reason=prefetch",
      speculation,
    ],
    [
      "old Chrome fetches ahead",
      chrome,
      { Purpose: "prefetch" },
      "declined; reason=prefetch",
      "bugs.webkit.org/show_bug.cgi?id=46529",
    ],
    [
      "Safari shows its top sites",
      safari,
      { "X-Purpose": "preview" },
      "declined; reason=prefetch",
      "the same",
    ],
    [
      "old Firefox fetches ahead",
      chrome,
      { "X-Moz": "prefetch" },
      "declined; reason=prefetch",
      "MDN, Link prefetching FAQ",
    ],
    [
      "a purpose that is none of these",
      chrome,
      { "Sec-Purpose": "navigate" },
      "person",
      "the rule's other side",
    ],
    [
      "a page opened by hand",
      chrome,
      { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "none" },
      "person",
      "W3C Fetch Metadata",
    ],
    [
      "a link on another site",
      chrome,
      { "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site", Referer: "https://zalo.me/" },
      "person",
      "W3C Fetch Metadata",
    ],
    [
      "an image of another page",
      chrome,
      { "Sec-Fetch-Dest": "image" },
      "ignored; reason=not-a-page",
      "W3C Fetch Metadata",
    ],
    [
      "a script's request",
      chrome,
      { "Sec-Fetch-Dest": "empty" },
      "ignored; reason=not-a-page",
      "W3C Fetch Metadata",
    ],
    [
      "a frame in another page",
      chrome,
      { "Sec-Fetch-Dest": "iframe" },
      "ignored; reason=not-a-page",
      "W3C Fetch Metadata",
    ],
    [
      "a robot that fetches ahead",
      "curl/7.29.0",
      { "Sec-Purpose": "prefetch" },
      "declined; reason=prefetch",
      "the rules' order",
    ],
  ] as const
).map(([what, userAgent, headers, scan, source]) => ({ what, userAgent, headers, scan, source }));

export const openings: readonly Opening[] = [
  ...people.map(([what, userAgent, source]) => ({ what, userAgent, scan: "person", source })),
  ...robots.map(([what, userAgent, source, reason]) => ({
    what,
    userAgent,
    source,
    scan: `robot; reason=${reason}`,
  })),
  ...byHeaders,
];
