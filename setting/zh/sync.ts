import type { SyncWords } from "../words/words.ts";

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];

const TROUBLES: Readonly<Record<Parameters<SyncWords["lastTry"]>[0], string>> = {
  offline: "无法连接到你的账户服务",
  timeout: "你的账户服务太久没有回应",
  "not-understood": "回应不是来自你的账户服务（是 Wi-Fi 登录页面吗？）",
  busy: "你的账户服务请稍等片刻",
  "server-trouble": "你的账户服务自身出了问题",
  unexpected: "你的账户服务给出了本应用不认识的回应",
  "storage-failed": "手机未能保存；存储空间可能已满",
};

export const SYNC: SyncWords = {
  title: "练习记录",
  nothingYet: "手表还没有传来练习记录。",
  allSent: "手表传来的练习记录都已在你的账户里。",
  syncNow: "立即同步",
  goesNext: "在手机上，会自动上传",
  noAccountYet: "在手机上，等待账户",
  restDay: "休息日",
  routineNames: { morning: "晨练", "before-legs": "练腿前", custom: "自定义" },
  reasons: {
    "sign-in-again": "你的账户请你重新登录",
    "account-deleted": "它所属的账户已被删除",
    refused: "你的账户未能接受它",
    conflict: "你的账户里有另一个版本",
    "other-account": "练习时连接的是另一个账户",
  },
  toDo: {
    "sign-in-again": "请在“账户”中重新登录，之后会自动上传。",
    "account-deleted": "它留在这里。连接一个账户后，会问你是否发送过去。",
    refused: "它留在这里。请更新应用，然后点“立即同步”。",
    conflict: "两个版本都会保留。“立即同步”会再试一次。",
    "other-account": "它留在这里，直到重新连接那个账户。",
  },
  yesSend: "好，发送",
  ifNotSent: "不发送的话，它们留在这里，直到重新连接原来的账户。",
  waiting(count, isConnected) {
    const where = `有 ${count} 次练习记录在这部手机上等待`;
    return isConnected ? `${where}发送。` : `${where}。连接账户即可发送。`;
  },
  needYou: (count) => `! 有 ${count} 次练习记录需要你处理`,
  needsYou: (reason) => `需要你处理：${reason}`,
  ofThem: (count, reason) => `${count} 次：${reason}。`,
  askToSend: (count, email) => `把 ${count} 次练习记录发送到 ${email}？`,
  nextTry: (when) => `在手机上，下次尝试：${when}`,
  andMore: (count) => `还有 ${count} 次`,
  level: (level) => `级别 ${level}`,
  reps: (paced, clean) => (clean === null ? `${paced} 次，未确认` : `${clean}/${paced} 次标准`),
  lastTry: (error, when) => `上次尝试（${when}）：${TROUBLES[error]}。稍后会自动再试。`,
  lastSent: (when) => `最近一次存入账户：${when}。`,
  unreadable: (count) => `! 有 ${count} 项存储内容无法读取，已另行保存。没有删除任何内容。`,
  dayAndHour: ({ weekday, day, month }, hour) =>
    `${month + 1} 月 ${day} 日（周${WEEKDAYS[weekday]}）${hour}`,
};
