package cn.majordecision.matter.proposal;

/** There is no such proposal, or not for this person. */
public final class UnknownProposal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProposal(long id) {
        super("没有第" + id + "号决策事项建议，或者您无权查看");
    }
}
