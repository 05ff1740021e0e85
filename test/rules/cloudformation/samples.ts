export const stackOf = (also: object = {}) => ({
  StackId: "arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/0a1b",
  StackName: "shop",
  StackStatus: "UPDATE_COMPLETE",
  CreationTime: new Date("2025-01-01T00:00:00Z"),
  parametersSeen: {},
  outputsSeen: {},
  ...also,
});
const root = "arn:aws:cloudformation:eu-west-1:111122223333:stack/root/0a1b";
export const nested = (also: object = {}) => stackOf({ ParentId: root, RootId: root, ...also });
export const password = { masked: "corr… (23 characters)", secret: "password by its name" };
