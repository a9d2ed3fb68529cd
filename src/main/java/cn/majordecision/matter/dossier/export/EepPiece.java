package cn.majordecision.matter.dossier.export;

import cn.majordecision.matter.dossier.bag.BagFile;
import java.util.List;

/**
 * One piece (件) of a dossier as DA/T 48 packs it.
 *
 * @param name of its folder, such as {@code 0007-出具合法性审查意见}
 * @param archiveNumber 档号 with 件号
 * @param title 题名
 * @param by 责任者
 * @param on the day it was made
 * @param retention how long it is kept
 * @param source where it comes from, when it was handed in
 * @param acts the completed task, if there is one
 * @param files what belongs to it
 */
public record EepPiece(
        String name,
        String archiveNumber,
        String title,
        String by,
        String on,
        String retention,
        String source,
        List<Act> acts,
        List<Held> files) {

    public EepPiece {
        acts = List.copyOf(acts);
        files = List.copyOf(files);
    }

    /** What was done. */
    public record Act(String step, String task, String by, String at) {}

    /**
     * A file of it.
     *
     * @param own false where it stands with another piece; then only its hash is given
     */
    public record Held(String name, String mediaType, BagFile file, boolean own) {}
}
