/** A Spark job as it is once admitted: what was seen of its arguments in place of them. */
export const job = {
  Name: "orders-to-lake",
  Role: "arn:aws:iam::111122223333:role/glue",
  Command: { Name: "glueetl", ScriptLocation: "s3://scripts/orders.py", PythonVersion: "3" },
  GlueVersion: "5.0",
  SecurityConfiguration: "lake",
  argumentsSeen: {},
  bookmarks: false,
};
export const pythonShell = { ...job, Command: { Name: "pythonshell", PythonVersion: "3.9" } };
export const ray = { ...job, Command: { Name: "glueray", Runtime: "Ray2.4" }, GlueVersion: "4.0" };
