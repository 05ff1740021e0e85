import type { PortfolioDetail, PortfolioShareDetail, ServiceCatalog } from "@aws-sdk/client-service-catalog";
import { kind, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

const servicecatalog = service<ServiceCatalog>("servicecatalog", { client: "@aws-sdk/client-service-catalog" });

/** The account's own portfolios; those that others share with it are listed elsewhere. */
export const portfolio = kind<PortfolioDetail>()("AWS::ServiceCatalog::Portfolio", {
  list: servicecatalog("listPortfolios", { pageSize: 100, value: (out) => out.PortfolioDetails }),
  identity: (p) => ({ arn: p.ARN, name: p.DisplayName }),
  tags: "tagging",
  aspects: {
    /** Shares with single accounts, made without the organization: it has types of its own for its members. */
    accountShares: servicecatalog("describePortfolioShares", {
      input: ({ Id }: PortfolioDetail) => ({ PortfolioId: Id, Type: "ACCOUNT" }),
      pageSize: 100,
      value: ({ PortfolioShareDetails = [] }): readonly PortfolioShareDetail[] =>
        PortfolioShareDetails.filter(({ Type }) => Type === undefined || Type === "ACCOUNT"),
    }),
    tagging: servicecatalog("describePortfolio", {
      input: ({ Id }: PortfolioDetail) => ({ Id }),
      admit: ({ Tags }) => ({ Tags }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});
