export const groupOf = (also: object = {}) => ({
  logGroupName: "/shop",
  arn: "arn:aws:logs:eu-west-1:111122223333:log-group:/shop:*",
  logGroupClass: "STANDARD",
  storedBytes: 0,
  ...also,
});
