package cn.majordecision.base.regulation;

/**
 * One rule that did not hold.
 *
 * @param requirement matrix id, such as {@code R-024}
 * @param article the article in Chinese
 * @param rule the rule's key
 * @param sentence what is wrong and what to do, in Chinese
 */
public record Breach(String requirement, String article, String rule, String sentence) {

    @Override
    public String toString() {
        return "【" + article + " " + requirement + "】" + sentence;
    }
}
