/** The settings page in simplified Chinese. */

import type { NeedsYouReason } from "../../core/sync/message.ts";
import type { Trouble } from "../../core/sync/trouble.ts";
import type { Words } from "./words.ts";

const REASONS: Readonly<Record<NeedsYouReason, string>> = {
  "sign-in-again": "你的账户请你重新登录",
  "account-deleted": "它所属的账户已被删除",
  refused: "你的账户未能接受它；它留在这里",
  conflict: "你的账户里有另一个版本；这一份留在这里",
  "other-account": "练习时连接的是另一个账户",
};

const TROUBLES: Readonly<Record<Trouble["error"], string>> = {
  offline: "无法连接到你的账户服务",
  timeout: "你的账户服务太久没有回应",
  "not-understood": "回应不是来自你的账户服务（是 Wi-Fi 登录页面吗？）",
  busy: "你的账户服务请稍等片刻",
  "server-trouble": "你的账户服务自身出了问题",
  unexpected: "你的账户服务给出了本应用不认识的回应",
  "storage-failed": "手机未能保存；存储空间可能已满",
};

export const CHINESE: Words = {
  account: "账户",
  accountWhy: "你的练习记录保存在你自己的账户里。没有账户时，它们在这里等待。",
  server: "账户服务的地址",
  connect: "连接",
  cancel: "取消",
  disconnect: "断开连接",
  disconnectHint: "练习记录都会保留：已发送的在你的账户里，等待的在这部手机上。",
  signInAgain: "重新登录",
  openToApprove: "打开页面并同意",
  orTypeCode: "或在任意浏览器中打开此地址，并核对代码：",
  asking: "正在向账户服务请求代码……",
  finishing: "已同意。正在完成连接……",
  leaving: "正在断开连接……",
  needsSignIn: "你的账户请你重新登录。什么都不会丢失；练习记录在这里等待。",
  sync: "练习记录",
  nothingYet: "手表还没有传来练习记录。",
  allSent: "手表传来的练习记录都已在你的账户里。",
  othersSent: "没有其他等待中的练习记录。",
  tryAgain: "现在再试一次",
  series: "你的练习",
  routine: "方案",
  pace: "节奏",
  seriesUnreadable: "无法读取你的练习方案。手表继续使用现有的方案。",
  chooseAgain: "在这里选择一个方案，即可重新设置。",
  watchTakesIt: "下次在手表上打开髋部练习时，改动就会生效。",
  feel: "触感",
  strength: "振动强度",
  strengthWanted: "已提出。下次在手表上打开髋部练习时生效。",
  strengthGiven: "已交给手表。",
  strengthOwn: "以手表设置为准",
  notices: {
    "bad-address": "这个地址不能用。它应当像 https://hip.example.org，并以 https 开头。",
    "no-answer": "这个地址没有回应。请检查地址和你的网络连接。",
    "not-understood": "这个地址上的回应者不是髋部练习的账户服务。",
    denied: "连接在浏览器中被拒绝。",
    expired: "代码已过期。请重新连接以获取新代码。",
    "start-again": "未能完成连接。请重新连接。",
    "left-untold": "这里已断开，但未能通知你的账户服务。这部手机不能再向它发送。",
    "token-unreadable": "这看起来不是令牌。请从账户网页完整复制，再粘贴一次。",
    "token-refused": "账户服务不接受这个令牌。请在它的网页上生成一个新的。",
    "token-narrow": "这个令牌不能读取和添加练习记录。请在账户网页上生成一个新的。",
  },
  routines: {
    morning: "晨练：5 个动作，2 轮，每侧",
    "before-legs": "练腿前：5 个动作，1 轮，每侧",
    custom: "自定义",
  },
  strengths: {
    off: "关闭（屏幕闪烁）",
    light: "轻",
    standard: "标准",
    strong: "强",
  },
  waiting(count, isConnected) {
    const where = `有 ${count} 次练习记录在这部手机上等待`;
    return isConnected ? `${where}发送。` : `${where}。连接账户即可发送。`;
  },
  needsYou: (count, reason) => `! 有 ${count} 次练习记录需要你处理：${REASONS[reason]}。`,
  lastTry: (error, when) => `上次尝试（${when}）：${TROUBLES[error]}。稍后会自动再试。`,
  unreadable: (count) => `! 有 ${count} 项存储内容无法读取，已另行保存。没有删除任何内容。`,
  connectedAs: (email) => `已连接：${email}`,
  accountEnded: (email) => `账户 ${email} 已被删除。这部手机上的练习记录仍留在这里。`,
  codeLasts: (when) => `等待你同意。代码在 ${when} 前有效。`,
  lastSent: (when) => `最近一次存入账户：${when}。`,
  sendHere: (count, email) => `把 ${count} 次练习记录发送到 ${email}`,
  repPace(repMs, isUsual) {
    const pace = `每次 ${(repMs / 1000).toFixed(1)} 秒`;
    return isUsual ? `${pace}（常用）` : pace;
  },
  dayAndHour: (day, month, hour) => `${month + 1} 月 ${day} 日 ${hour}`,
};
