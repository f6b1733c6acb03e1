import Annotation
import Testing

@testable import Extraction

/// Whom those who act or speak call the enemy.
@Suite struct EnemyTests {
    @Test(arguments: [
        RelationCase(
            "the enemy is the only armed group",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj
            """, "ke attack islamic-state"),
        RelationCase(
            "so is the owner of enemy positions",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root enemy/NN>4.compound positions/position/NNS>2.obj
            """, "ke attack islamic-state"),
        RelationCase(
            "of two groups either may be meant",
            """
            ISIL/NNP>4.nsubj and/CC>3.cc Hamas/NNP>1.conj advanced/advance/VBD>0.root ^./.>4.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj
            """),
        RelationCase(
            "of two groups the one that does not act is meant",
            """
            ISIL/NNP>4.nsubj and/CC>3.cc Hamas/NNP>1.conj advanced/advance/VBD>0.root ^./.>4.punct
            Hamas/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj
            """, "hamas attack islamic-state"),
        RelationCase(
            "an enemy is anybody",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root an/DT>4.det enemy/NN>2.obj
            """),
        RelationCase(
            "enemies are anybody",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemies/enemy/NNS>2.obj
            """),
        RelationCase(
            "an enemy position is anybody's",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root an/DT>5.det enemy/NN>5.compound position/position/NN>2.obj
            """),
        RelationCase(
            "the enemy of something is anybody",
            """
            ISIL/NNP>2.nsubj advanced/advance/VBD>0.root ^./.>2.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj of/IN>6.case peace/NN>4.nmod
            """),
        RelationCase(
            "a group is not its own enemy",
            "ISIL/NNP>2.nsubj said/say/VBD>0.root Kenya/NNP>4.nsubj attacked/attack/VBD>2.ccomp the/DT>6.det enemy/NN>4.obj"
        ),
        RelationCase(
            "a group is no enemy to its speaker",
            """
            Hezbollah/NNP>3.nmod:poss ^'s/POS>1.case Nasrallah/NNP>4.nsubj said/say/VBD>0.root ^:/:>4.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj
            """, "hassan-nasrallah belong_to hezbollah"),
        RelationCase(
            "it may be one where he does not speak",
            """
            Hezbollah/NNP>3.nmod:poss ^'s/POS>1.case Nasrallah/NNP>4.nsubj left/leave/VBD>0.root ^:/:>4.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root the/DT>4.det enemy/NN>2.obj
            """, "hassan-nasrallah belong_to hezbollah", "ke attack hezbollah"),
        RelationCase(
            "whom the enemy fires on is not the enemy",
            """
            ISIL/NNP>4.nsubj and/CC>3.cc Hamas/NNP>1.conj advanced/advance/VBD>0.root ^./.>4.punct
            Kenya/NNP>2.nsubj attacked/attack/VBD>0.root enemy/NN>4.compound fighters/fighter/NNS>2.obj firing/fire/VBG>4.acl on/IN>7.case Hamas/NNP>5.obl
            """, "islamic-state fire_on hamas", "ke attack islamic-state"),
        RelationCase(
            "who acts in another clause is no friend",
            "ISIL/NNP>2.nsubj held/hold/VBD>0.root Dabiq/NNP>2.obj ^,/,>7.punct and/CC>7.cc Kenya/NNP>7.nsubj cleared/clear/VBD>2.conj it/PRP>7.obj of/IN>11.case enemy/NN>11.compound forces/force/NNS>7.obl",
            "islamic-state hold dabiq", "ke clear islamic-state"),
    ]) func enemies(_ example: RelationCase) throws {
        #expect(try HandMadeTree(example.tree).facts() == example.facts)
    }
}
