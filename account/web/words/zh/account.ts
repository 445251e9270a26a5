/** Chinese: devices, and what a person can do with their data and their account. */

import type { account as en } from "../en/account.ts";

export const account: typeof en = {
  yourDevices: "你的设备",
  noDevices: "没有连接任何设备。",
  connectedOn: (when: string) => `连接于 ${when}`,
  lastUsed: (when: string) => `最近使用 ${when}`,
  neverUsed: "尚未使用",
  letGo: "断开",
  letGoOf: (name: string) => `断开 ${name}`,
  letGoHint: "它将不能再读取或发送。仍在它上面的训练留在那里，这里的内容留在这里。",
  personalToken: "个人令牌",
  tokenFor: "供无法打开连接页面的手机或程序使用。持有者可以读取和添加训练，请像密码一样保管。",
  tokenName: "用途",
  makeToken: "生成令牌",
  yourToken: "你的令牌",
  shownOnce: "只显示这一次，请现在复制；这里只保留它的指纹。",
  done: "完成",
  exportHint: "每次训练、你的修改和设置。另一个 Hip Series 账户可以导入该 JSON。",
  exportZip: "全部（ZIP）",
  consent: "你同意的内容",
  consentText:
    "此账户保存你的训练：做了什么、何时做的、髋部感觉如何，以及你的备注。不会给其他任何人看。",
  consentGiven: (when: string) => `你于 ${when} 同意。`,
  consentWithdrawn: (when: string) => `你于 ${when} 收回同意。不再接收新内容。`,
  consentNone: "还没有询问过你。连接手表时会询问。",
  withdraw: "收回同意",
  withdrawHint: "将断开所有设备，因此不会再有新内容。已有内容会保留，直到你删除。",
  changePassword: "修改密码",
  currentPassword: "当前密码",
  newPassword: "新密码",
  passwordChanged: "密码已修改。其他浏览器均已退出登录。",
  wrongPassword: "这不是你的密码。",
  signOutEverywhere: "在所有地方退出登录",
  signOutHint: "所有浏览器，包括这一个。设备保持连接。",
  deleteEverything: "删除全部",
  deleteHint:
    "每次训练、每处修改和备注、你的设备和账户，立即永久删除。请先带走你的数据。本服务备份中的副本会在备份被丢弃时消失。",
  deleteForGood: "永久删除我的账户",
  gone: "你的账户已删除",
  goneText: "这里不再保留任何内容。手表和手机会保留它们已有的内容。",
};
